#pragma once

#include <QSharedData>
#include <QSharedDataPointer>

#include <utility>

namespace banmian {

/// A value that most of its owners lack: where it is missing it takes the room of a pointer. Copies share it
/// until one of them is changed. Used like std::optional.
template <typename T>
class Sparse
{
public:
    Sparse() = default;
    Sparse(T value) : m_shared(new Shared(std::move(value))) {}

    [[nodiscard]] explicit operator bool() const { return m_shared.constData() != nullptr; }
    [[nodiscard]] const T &operator*() const { return m_shared->value; }
    [[nodiscard]] const T *operator->() const { return &m_shared->value; }
    [[nodiscard]] T &operator*() { return m_shared->value; }
    [[nodiscard]] T *operator->() { return &m_shared->value; }

    friend bool operator==(const Sparse &one, const Sparse &other)
    {
        return one.m_shared == other.m_shared || (one && other && *one == *other);
    }

private:
    struct Shared : QSharedData
    {
        explicit Shared(T from) : value(std::move(from)) {}
        T value;
    };
    QSharedDataPointer<Shared> m_shared;
};

} // namespace banmian
