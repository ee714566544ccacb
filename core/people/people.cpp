#include "people/people.h"

namespace banmian {

void findPeople(Page &page)
{
    Q_UNUSED(page);
}

} // namespace banmian
