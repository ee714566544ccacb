#pragma once

#include "page/seam_model.h"
#include "page/subject_space.h"

namespace banmian {

/// What the core has learned of the texts on pages. Views: what they show must outlive them.
struct TextModels
{
    const SubjectSpace &subjects;
    const SeamModel &seams;

    /// The models that are part of the program.
    static TextModels shipped() { return {SubjectSpace::shipped(), SeamModel::shipped()}; }
};

} // namespace banmian
