#pragma once

/// Before a function: it is compiled twice, and a processor with wide vectors runs the one that uses them.
/// Both give the same bits, for neither sums up in another order.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define BANMIAN_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define BANMIAN_WIDE_VECTORS
#endif
