#include "topics/topics.h"

namespace banmian {

void findTopics(Page &page)
{
    Q_UNUSED(page);
}

} // namespace banmian
