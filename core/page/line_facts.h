#pragma once

#include "page/line_subjects.h"
#include "page/text_models.h"
#include "text/line.h"

#include <QList>
#include <vector>

namespace banmian {

/// The least LineFacts::titleShape of a line that may be a heading.
inline constexpr int leastTitleShape = 3;

/// What can be said of one line in its place on the page, before anything is decided. Widths are in half ems.
struct LineFacts
{
    int width = 0;
    int columnWidth = 0; ///< the usual width of full lines hereabouts
    int deficit = 0;     ///< columnWidth − width; 0 for a letter-spaced line, which fills its column
    int indentHabit =
        0; ///< do paragraphs hereabouts begin with an indent: 0 not known, 1 yes, 2 no, 3 some do
    int widthChange = 0; ///< 0 none, 1 the column gets narrower here, 2 wider

    int end = 0;   ///< how it ends: 0 sentence, 1 comma, 2 colon, 3 dash or ellipsis, 4 closing mark, 5 other
    int start = 0; ///< how it begins: 0 Han, 1 digit, 2 quote, 3 book title or bracket, 4 letter, 5 bullet or
                   ///< list number, 6 dash, 7 mark that cannot begin a line, 8 other
    int furniture = 0; ///< FurnitureCue
    bool dateline = false;
    bool closingDateline = false;
    int closingNoteAbove = 0;    ///< ClosingNote::Kind
    bool insideDateline = false; ///< one that began on a line above goes on
    bool behindDateline = false; ///< one ends with the line above
    bool byline = false;
    bool listItem = false;
    bool speechVerb = false; ///< 指出, 强调, 表示 … near its beginning, as paragraphs of reports open
    bool letterSpaced = false;
    bool pause = false;      ///< a space between Han characters
    int dashes = 0;          ///< 1 begins with ——, 2 ends with ——, 3 both
    int cut = 0;             ///< shares a printed line: 1 with the line above, 2 with the one below, 3 both
    int brackets = 0;        ///< 1 begins with a bracket, 2 ends with one, 3 both
    int sentencesInside = 0; ///< sentence ends before its last character, up to 3
    int openBefore = 0;      ///< quotes or brackets still open from the lines above: 0, 1, 2 more
    int blanks = 0;          ///< blank lines before, against the page's habit: 0 none, 1 usual, 2 more
    int indented = 0;        ///< white space before it; plus 2 on pages where most lines have none

    int linesToDateline = 0; ///< 0 none near, 1…3 lines below
    int linesToCredit = 20;  ///< lines down to the next photo credit, 0…19; 20 none
    int linesFromCredit = 3; ///< lines up to the last photo credit, 1…2; 3 none
    int titleShape = 0;      ///< 0 full line of text … 6 short, without punctuation
    int titleRun = 0;        ///< title-shaped lines in a row around it, up to 5

    double join = 0;         ///< log ratio that it continues the line above
    double joinSkipping = 0; ///< the best such ratio for the two to four lines above that one
    int followers = 0; ///< how many of the lines around would follow the line above better than this one does
    int leaders = 0;   ///< how many of them this line would follow better than the line above
    double paragraphStart = 0;
    double paragraphEnd = 0;
    double cohesion = 0; ///< share of what the lines below say that the lines above have said, 0…1
    int topicDip = 0; ///< how far cohesion falls here below the peaks around it: 0 not at all … 5 to nothing
    int topicRank = 0; ///< 4 among the deepest dips of the page, 0 none
    double sharesBelow =
        0; ///< share of its word pairs that return in the lines below, rare ones counting more
    double titleAgreement = -1; ///< TitleSubjects: with the title-shaped line above; −1 unknown
    double titleBelow = 0, titleAbove = 0, titleOnset = 0;
    double sharesAbove = 0;
    double sharesPage = 0;
    LineSubjects::Facts subject;
    bool mayBeSeam = false;   ///< by the marks above; where not, the rest is not known
    SeamModel::Evidence seam; ///< of the text above and from here on
    double seamOdds = 0;      ///< log odds that another article begins here
    bool seamPeak = false;    ///< no line near has greater odds
};

/// Facts for each line of a page in reading order. Linear in the number of lines.
std::vector<LineFacts> lineFacts(const QList<Line> &lines, const TextModels &models);

} // namespace banmian
