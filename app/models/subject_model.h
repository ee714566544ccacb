#pragma once

#include "models/subject.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace banmian {

/// The subjects of one article as a tree of two levels: groups that are not empty, and the subjects in them.
class SubjectModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum ItemRole {
        NameRole = Qt::DisplayRole,
        DetailRole = Qt::UserRole, ///< titles of a person, the part a credited person played
        CountRole,                 ///< int: mentions; for a group its subjects
        SubjectRole,               ///< int: index into subjects(); -1 for a group
        IsPersonRole,
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setSubjects(const QList<Subject> &subjects);
    [[nodiscard]] const QList<Subject> &subjects() const { return m_subjects; }
    [[nodiscard]] QModelIndex indexOfSubject(int subject) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Changes nothing by itself: an edited name is reported with renamed().
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    static QString groupTitle(Subject::Group group);
    static QString roleTitle(Role role);

Q_SIGNALS:
    void renamed(int subject, const QString &name);

private:
    struct Section
    {
        Subject::Group group;
        int first; ///< index into m_subjects
        int count;
    };
    [[nodiscard]] QVariant sectionData(const Section &section, int role) const;
    [[nodiscard]] QVariant subjectData(int subject, int role) const;

    QList<Subject> m_subjects;
    QList<Section> m_sections;
};

/// Subjects whose name or title holds the typed characters, or whose name reads as the typed pinyin or
/// initials.
class SubjectFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SubjectFilter(QObject *parent = nullptr);
    void setQuery(const QString &query);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_query;
};

} // namespace banmian
