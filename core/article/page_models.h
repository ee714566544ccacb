#pragma once

namespace banmian {

class LineModel;
class ReadingModel;
class SubjectSpace;

/// What the core has learned of pages. Views: what they show must outlive them.
struct PageModels
{
    const LineModel &lines;
    const ReadingModel &readings;
    const SubjectSpace &subjects;

    /// The models that are part of the program.
    static PageModels shipped();
};

} // namespace banmian
