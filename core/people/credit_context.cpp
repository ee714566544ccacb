#include "people/credit_context.h"

namespace banmian {

namespace {

bool joins(QChar c)
{
    return c == u'、' || c == u'，' || c == u',' || c.isSpace();
}

/// The text before the list of names that names[index] is part of.
QStringView beforeList(QStringView text, const QList<TextSpan> &names, qsizetype index)
{
    qsizetype start = names[index].start;
    for (;;) {
        while (start > 0 && joins(text[start - 1]))
            --start;
        if (index == 0 || names[index - 1].end() != start)
            return text.first(start);
        start = names[--index].start;
    }
}

QStringView afterList(QStringView text, const QList<TextSpan> &names, qsizetype index)
{
    qsizetype end = names[index].end();
    for (;;) {
        while (end < text.size() && joins(text[end]))
            ++end;
        if (index + 1 == names.size() || names[index + 1].start != end)
            return text.sliced(end);
        end = names[++index].end();
    }
}

std::optional<Role> roleBefore(QStringView text)
{
    struct Cue
    {
        QStringView text;
        Role role;
    };
    static constexpr Cue cues[] = {{u"本报记者", Role::Reporter},
                                   {u"新华社记者", Role::Reporter},
                                   {u"（记者", Role::Reporter},
                                   {u"(记者", Role::Reporter},
                                   {u"人民日报记者", Role::Reporter},
                                   {u"本台记者", Role::Reporter},
                                   {u"通讯员", Role::Reporter},
                                   {u"特派记者", Role::Reporter},
                                   {u"报道员", Role::Reporter},
                                   {u"本报评论员", Role::Author},
                                   {u"作者：", Role::Author},
                                   {u"作者:", Role::Author},
                                   {u"文/", Role::Author},
                                   {u"文／", Role::Author},
                                   {u"文：", Role::Author},
                                   {u"责编：", Role::Editor},
                                   {u"责任编辑：", Role::Editor},
                                   {u"版式设计：", Role::Editor},
                                   {u"本版编辑：", Role::Editor},
                                   {u"编辑：", Role::Editor},
                                   {u"制图：", Role::Editor},
                                   {u"摄影：", Role::Photographer},
                                   {u"图/", Role::Photographer},
                                   {u"摄影报道：", Role::Photographer}};
    for (const Cue &cue : cues) {
        if (text.endsWith(cue.text))
            return cue.role;
    }
    // （人民日报驻外记者…）, （本报记者…、新华社记者…）
    constexpr qsizetype longestRemark = 20;
    const QStringView near = text.last(qMin(longestRemark, text.size()));
    const qsizetype open = qMax(near.lastIndexOf(u'（'), near.lastIndexOf(u'('));
    const bool reporter = near.endsWith(u"记者") && open >= 0 && !near.sliced(open).contains(u'）');
    return reporter ? std::optional(Role::Reporter) : std::nullopt;
}

std::optional<Role> roleAfter(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.startsWith(u"摄影报道") || trimmed.startsWith(u"摄）") || trimmed == u"摄" ||
        trimmed.startsWith(u"摄影"))
        return Role::Photographer;
    if (trimmed.startsWith(u"整理）") || trimmed.startsWith(u"编译）") || trimmed.startsWith(u"制图"))
        return Role::Editor;
    const bool caption = trimmed.startsWith(u'摄') && (trimmed.size() == 1 || !trimmed[1].isLetter());
    return caption ? std::optional(Role::Photographer) : std::nullopt;
}

} // namespace

std::optional<Role> creditRoleAt(QStringView text, const QList<TextSpan> &names, qsizetype index)
{
    // （张三） alone at the end of a piece signs it.
    const QStringView opening = beforeList(text, names, index).trimmed(),
                      closing = afterList(text, names, index).trimmed();
    if (opening == u"（" && closing == u"）")
        return Role::Author;
    // 本报记者张三摄 is a photographer, 本报记者张三整理 still a reporter.
    const auto after = roleAfter(afterList(text, names, index));
    const auto before = roleBefore(beforeList(text, names, index));
    return after == Role::Photographer || !before ? after : before;
}

} // namespace banmian
