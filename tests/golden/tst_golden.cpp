// Pages we wrote and what a careful reader makes of them. pages/NAME.json holds the articles and what is
// unplaced of pages/NAME.txt or NAME.pdf (or of resources/sample/NAME.txt) as `banmian-cli parse` writes
// them, less source ranges, confidences, people and topics; a passage without anything beside its text is
// that text.
//
// BANMIAN_UPDATE_GOLDEN=1 build/tests/tst_golden [golden:NAME] rewrites the expectations; read the
// difference.

#include "export/json.h"
#include "walk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>

using namespace banmian;

namespace {

QJsonValue reduced(const QJsonValue &value)
{
    static const QStringList left{u"source"_qs, u"sources"_qs, u"confidence"_qs, u"boxes"_qs,
                                  u"people"_qs, u"topics"_qs,  u"schema"_qs};
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(reduced(element));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject whole = value.toObject();
    for (auto member = whole.begin(); member != whole.end(); ++member)
        if (!left.contains(member.key()))
            object.insert(member.key(), reduced(member.value()));
    return object.size() == 1 && object.contains(u"text") ? object[u"text"] : QJsonValue(object);
}

/// Whether a space stays in furniture is nobody's concern; the expectation holds none.
QJsonArray withoutBlanks(const QJsonArray &texts)
{
    QJsonArray bare;
    for (const QJsonValue &text : texts)
        bare.append(text.toString().remove(u' '));
    return bare;
}

QJsonObject readExpected(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool write(const QString &path, const QJsonObject &json)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0;
}

QString pagePath(const QString &name)
{
    for (const QString &ending : {u"txt"_qs, u"pdf"_qs}) {
        const QString own = QStringLiteral(GOLDEN_PAGES "/%1.%2").arg(name, ending);
        if (QFile::exists(own))
            return own;
    }
    return QStringLiteral(SAMPLE_PAGES "/%1.txt").arg(name);
}

/// One field a line, so that a failure shows where the pages part.
QStringList fields(const QJsonValue &value, const QString &place)
{
    QStringList lines;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            lines += fields(array[i], QStringLiteral("%1[%2]").arg(place).arg(i));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            lines += fields(member.value(), place + u'.' + member.key());
    } else {
        lines.append(QStringLiteral("%1: %2").arg(place, value.toVariant().toString()));
    }
    return lines;
}

/// Where the pages part, in words; empty where they are the same.
QString firstDifference(const QStringList &have, const QStringList &want)
{
    const auto [mine, theirs] = std::mismatch(have.begin(), have.end(), want.begin(), want.end());
    if (mine == have.end() && theirs == want.end())
        return {};
    const QString end = u"(end)"_qs;
    return QStringLiteral("\n  is     %1\n  wanted %2")
        .arg(mine == have.end() ? end : *mine, theirs == want.end() ? end : *theirs);
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(GOLDEN_PAGES));
        for (const QFileInfo &file : folder.entryInfoList({u"*.json"_qs}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.baseName())) << file.baseName();
    }

    void golden()
    {
        QFETCH(QString, name);
        const auto pages = readPages(pagePath(name));
        QVERIFY(pages.ok());
        QJsonObject actual = reduced(QJsonDocument::fromJson(toJson(pages.value())).object()).toObject();
        actual = {{u"articles"_qs, actual[u"articles"]},
                  {u"unplaced"_qs, withoutBlanks(actual[u"unplaced"].toArray())}};

        const QString expectedPath = QStringLiteral(GOLDEN_PAGES "/%1.json").arg(name);
        if (qEnvironmentVariableIsSet("BANMIAN_UPDATE_GOLDEN")) {
            QVERIFY(write(expectedPath, actual));
            QSKIP("expectation rewritten");
        }
        const QStringList want = fields(readExpected(expectedPath), {}), have = fields(actual, {});
        const QString difference = firstDifference(have, want);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void everyPageHasItsExpectation()
    {
        const QDir folder(QStringLiteral(GOLDEN_PAGES));
        for (const QFileInfo &file : folder.entryInfoList({u"*.txt"_qs, u"*.pdf"_qs}, QDir::Files))
            QVERIFY2(folder.exists(file.baseName() + u".json"_qs), qPrintable(file.fileName()));
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
