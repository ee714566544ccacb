#pragma once

#include "page/text_models.h"

namespace banmian {

class LineModel;
class ReadingModel;

/// What the core has learned of pages. Views: what they show must outlive them.
struct PageModels
{
    const LineModel &lines;
    const ReadingModel &readings;
    TextModels texts;

    /// The models that are part of the program.
    static PageModels shipped();
};

} // namespace banmian
