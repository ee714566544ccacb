#include "article/page_models.h"

#include "article/reading_model.h"
#include "page/line_model.h"
#include "page/subject_space.h"

namespace banmian {

PageModels PageModels::shipped()
{
    return {LineModel::shipped(), ReadingModel::shipped(), SubjectSpace::shipped()};
}

} // namespace banmian
