#pragma once

namespace banmian {

/// Whether the character is usual in foreign names spelled in Chinese (斯, 尔, 马), far more than elsewhere.
bool isUsualInTransliterations(char16_t character);

} // namespace banmian
