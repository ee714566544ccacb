#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace banmian {

/// What went wrong, for the program; `app` words it for the user.
enum class ErrorCode {
    NotFound,
    IsDirectory,
    PermissionDenied,
    ReadFailed,
    WriteFailed,
    EmptyInput,
    BinaryInput,
    NumberedCharacters, ///< the numbers of a font's glyphs instead of characters
    BrokenEncoding,     ///< `detail` holds the byte offset, `encoding` what was assumed
    TooLarge,
    PdfDamaged,       ///< `detail` holds what Poppler said
    PdfLocked,        ///< encrypted, and no password was given
    PdfWrongPassword, ///< encrypted, and the password does not open it
    PdfNoText,        ///< pages are pictures; no text layer
    Cancelled,
};

struct Error
{
    ErrorCode code;
    QString detail; ///< untranslated facts: a byte offset, a system message; may be empty
    QString encoding = {};
    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the reason why there is none.
template <typename T>
class Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    /// Only where ok().
    const T &value() const & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    /// Only where not ok().
    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace banmian
