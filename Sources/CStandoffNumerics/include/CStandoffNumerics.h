#ifndef STANDOFF_NUMERICS_H
#define STANDOFF_NUMERICS_H

#include <stdint.h>

/* Elementary functions with the same bits on every x86-64 processor, with or without fused multiply-add,
   each at most 1 ulp from the true value. The C library's are not: they choose their code by processor. */
double standoff_exp(double x);
double standoff_log(double x);
double standoff_log2(double x);
double standoff_log10(double x);
double standoff_pow(double base, double exponent);
double standoff_sin(double x);
double standoff_cos(double x);
double standoff_tan(double x);
double standoff_asin(double x);
double standoff_acos(double x);
double standoff_atan(double x);
double standoff_atan2(double y, double x);

/* Philox4x64-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"): a block of four words is a
   pure function of counter and key. */
typedef struct { uint64_t word[4]; } standoff_block;
standoff_block standoff_philox(uint64_t c0, uint64_t c1, uint64_t c2, uint64_t c3, uint64_t k0, uint64_t k1);

/* A word as a number in [0, 1): the upper 53 bits over 2^53. */
static inline double standoff_unit(uint64_t word) { return (double)(word >> 11) * 0x1p-53; }

#endif
