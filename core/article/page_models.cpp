#include "article/page_models.h"

#include "article/reading_model.h"
#include "page/line_model.h"

namespace banmian {

PageModels PageModels::shipped()
{
    return {LineModel::shipped(), ReadingModel::shipped(), TextModels::shipped()};
}

} // namespace banmian
