#pragma once

namespace banmian {

/// The ideograph that a Kangxi radical (U+2F00…) or CJK radical supplement (U+2E80…) looks like; any other
/// character as it is. Fonts without their own cmap make PDF tools print 金 as ⾦ and 长 as ⻓. Source:
/// Unicode property Equivalent_Unified_Ideograph.
char32_t unifiedIdeograph(char32_t character);

} // namespace banmian
