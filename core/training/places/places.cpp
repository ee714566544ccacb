#include "places.h"

#include <memory>
#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

namespace banmian::training {

namespace {

void addPlace(QStringList &places, const icu::UnicodeString &name)
{
    const QString place = QString::fromUtf16(name.getBuffer(), name.length());
    const bool han =
        std::all_of(place.begin(), place.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    constexpr qsizetype longest = 8;
    if (han && place.size() >= 2 && place.size() <= longest && !places.contains(place))
        places.append(place);
}

} // namespace

QStringList placesOfTheWorld()
{
    const icu::Locale chinese("zh");
    QStringList places;
    icu::UnicodeString name;
    for (const char *const *country = icu::Locale::getISOCountries(); *country; ++country)
        addPlace(places, icu::Locale("", *country).getDisplayCountry(chinese, name));
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::TimeZoneNames> names(icu::TimeZoneNames::createInstance(chinese, status));
    const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createEnumeration(status));
    while (const icu::UnicodeString *zone = U_SUCCESS(status) ? zones->snext(status) : nullptr)
        addPlace(places, names->getExemplarLocationName(*zone, name));
    return places;
}

} // namespace banmian::training
