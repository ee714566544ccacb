#include "models/subject_model.h"

#include "people/pinyin.h"

namespace banmian {

/// The internal id of an index: 0 for a group, the group's row + 1 for a subject.
static constexpr quintptr groupLevel = 0;

void SubjectModel::setSubjects(const QList<Subject> &subjects)
{
    beginResetModel();
    m_subjects = subjects;
    m_sections.clear();
    for (int i = 0; i < m_subjects.size(); ++i) {
        if (m_sections.isEmpty() || m_sections.last().group != m_subjects[i].group)
            m_sections.append({m_subjects[i].group, i, 0});
        ++m_sections.last().count;
    }
    endResetModel();
}

QModelIndex SubjectModel::indexOfSubject(int subject) const
{
    for (int row = 0; row < m_sections.size(); ++row) {
        const Section &section = m_sections[row];
        if (subject >= section.first && subject < section.first + section.count)
            return createIndex(subject - section.first, 0, static_cast<quintptr>(row) + 1);
    }
    return {};
}

QModelIndex SubjectModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : groupLevel);
}

QModelIndex SubjectModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, groupLevel);
}

int SubjectModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    return parent.internalId() == groupLevel && parent.column() == 0 ? m_sections[parent.row()].count : 0;
}

int SubjectModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags SubjectModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isGroup = index.internalId() == groupLevel;
    return isGroup ? Qt::ItemIsEnabled
                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

bool SubjectModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.internalId() == groupLevel)
        return false;
    Q_EMIT renamed(index.data(SubjectRole).toInt(), value.toString());
    return true;
}

QVariant SubjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == groupLevel)
        return sectionData(m_sections[index.row()], role);
    return subjectData(m_sections[static_cast<qsizetype>(index.internalId()) - 1].first + index.row(), role);
}

QVariant SubjectModel::sectionData(const Section &section, int role) const
{
    switch (role) {
    case NameRole:
        return groupTitle(section.group);
    case CountRole:
        return section.count;
    case SubjectRole:
        return -1;
    case IsPersonRole:
        return section.group <= Subject::Group::Credits;
    case Qt::AccessibleTextRole:
        return tr("%1, %n entries", nullptr, section.count).arg(groupTitle(section.group));
    default:
        return {};
    }
}

QVariant SubjectModel::subjectData(int index, int role) const
{
    const Subject &subject = m_subjects[index];
    const auto count = static_cast<int>(subject.mentions.size());
    switch (role) {
    case NameRole:
    case Qt::EditRole:
        return subject.name;
    case DetailRole:
        return subject.role == Role::Person ? subject.titles.join(u'、') : roleTitle(subject.role);
    case CountRole:
        return count;
    case SubjectRole:
        return index;
    case IsPersonRole:
        return subject.isPerson();
    case Qt::ToolTipRole:
        return subject.titles.isEmpty() ? subject.name
                                        : QString(subject.name + u'\n' + subject.titles.join(u'\n'));
    case Qt::AccessibleTextRole:
        return tr("%1, %n mentions", nullptr, count).arg(subject.name);
    default:
        return {};
    }
}

QString SubjectModel::groupTitle(Subject::Group group)
{
    switch (group) {
    case Subject::Group::People:
        return tr("People");
    case Subject::Group::Credits:
        return tr("Bylines and credits");
    case Subject::Group::Organizations:
        return tr("Organizations");
    case Subject::Group::Places:
        return tr("Places");
    case Subject::Group::Policies:
        return tr("Policies");
    case Subject::Group::Events:
        return tr("Events");
    case Subject::Group::Phrases:
        break;
    }
    return tr("Key phrases");
}

QString SubjectModel::roleTitle(Role role)
{
    switch (role) {
    case Role::Reporter:
        return tr("Reporter");
    case Role::Photographer:
        return tr("Photographer");
    case Role::Author:
        return tr("Author");
    case Role::Editor:
        return tr("Editor");
    case Role::Person:
        break;
    }
    return {};
}

SubjectFilter::SubjectFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void SubjectFilter::setQuery(const QString &query)
{
    m_query = query.trimmed();
    invalidateFilter();
}

bool SubjectFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_query.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(SubjectModel::SubjectRole).toInt() >= 0 &&
           (matchesReading(index.data(SubjectModel::NameRole).toString(), m_query) ||
            index.data(SubjectModel::DetailRole).toString().contains(m_query, Qt::CaseInsensitive));
}

} // namespace banmian
