#include "usage.h"

#include "streams.h"

namespace banmian::cli {

static constexpr char usage[] =
    R"(Usage: banmian-cli parse [--format json|jsonl|text|markdown] [--width COLUMNS]
                         [--password PASSWORD | --password-file FILE] FILE...|-
       banmian-cli analyze [--lines] FILE|-
       banmian-cli --help | --version

parse    Turns page files (PDF, or text in UTF-8, UTF-16, GB18030 or Big5) into articles.
         "-" reads standard input. Several files give one JSON object a line, in the order named.

analyze  Finds the people and topics of clean text, one article, each line a paragraph.

Options
  --format FORMAT  json (default): one document a file, each on a line of its own; jsonl: the same
                   text: one line a paragraph, which parse reads back exactly;
                   markdown: articles with headings
  --width COLUMNS  text only: wrap at that width and add the people and topics; on a terminal the
                   default is its width, else 0, which leaves paragraphs whole
  --password PASSWORD   opens encrypted PDF files; other users of the machine may see it
  --password-file FILE  the same; the password is the first line of the file
  --lines          analyze: each line (UTF-8) is a document; one JSON object a line
  -h, --help       Print this and leave.
  -v, --version    Print the version and leave.

Exit status: 0 done, 1 some input failed (named on standard error; the rest was done), 2 wrong usage.
)";

ExitStatus printUsage()
{
    return writeOutput(usage) ? Done : SomeFailed;
}

ExitStatus wrongUsage(const QString &reason)
{
    report(reason);
    writeError(usage);
    return WrongUsage;
}

ExitStatus printVersion()
{
    return writeOutput("banmian-cli " BANMIAN_VERSION "\n") ? Done : SomeFailed;
}

} // namespace banmian::cli
