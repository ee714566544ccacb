#pragma once

#include <memory>
#include <utility>

namespace banmian {

/// A value that most of its owners lack: where it is missing it takes the room of two pointers. Copies share
/// it until one of them is changed. Used like std::optional.
template <typename T>
class Sparse
{
public:
    Sparse() = default;
    Sparse(T value) : m_value(std::make_shared<T>(std::move(value))) {}

    [[nodiscard]] explicit operator bool() const { return m_value != nullptr; }
    [[nodiscard]] const T &operator*() const { return *m_value; }
    [[nodiscard]] const T *operator->() const { return m_value.get(); }
    [[nodiscard]] T &operator*() { return own(); }
    [[nodiscard]] T *operator->() { return &own(); }

    friend bool operator==(const Sparse &one, const Sparse &other)
    {
        return one.m_value == other.m_value || (one && other && *one == *other);
    }

private:
    T &own()
    {
        if (m_value.use_count() > 1)
            m_value = std::make_shared<T>(*m_value);
        return *m_value;
    }

    std::shared_ptr<T> m_value;
};

} // namespace banmian
