#include "export/json.h"
#include "walk.h"

#include <QCoreApplication>
#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto pages = banmian::readPages(application.arguments().last());
    if (!pages)
        return 1;
    const QByteArray json = banmian::toJson(pages.value());
    std::fwrite(json.constData(), 1, static_cast<size_t>(json.size()), stdout);
    return 0;
}
