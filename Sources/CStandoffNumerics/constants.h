#ifndef STANDOFF_NUMERICS_CONSTANTS_H
#define STANDOFF_NUMERICS_CONSTANTS_H

/* Written by Tests/CStandoffNumericsTests/make_reference.py from mpmath's values: do not edit. */

#define EXP_STEPS_PER_UNIT 0x1.71547652b82fep+7       /* 128 / ln 2 */
#define EXP_STEP_HIGH 0x1.62e42fefcp-8                /* ln 2 / 128; head of 35 bits */
#define EXP_STEP_LOW -0x1.c610ca86c3899p-44           /* ln 2 / 128; head of 35 bits */
#define EXP_C2 0x1.fffffffffff57p-2                   /* (exp r - 1 - r) / r^2, |r| < ln 2 / 256 */
#define EXP_C3 0x1.5555555555525p-3                   /* (exp r - 1 - r) / r^2, |r| < ln 2 / 256 */
#define EXP_C4 0x1.55555acf8df82p-5                   /* (exp r - 1 - r) / r^2, |r| < ln 2 / 256 */
#define EXP_C5 0x1.1111143255ff1p-7                   /* (exp r - 1 - r) / r^2, |r| < ln 2 / 256 */
#define LN2_HIGH 0x1.62e42fefa38p-1                   /* ln 2; head a multiple of 2^-42 */
#define LN2_LOW 0x1.ef35793c7673p-45                  /* ln 2; head a multiple of 2^-42 */
#define LOG_C3 0x1.5555555555555p-2                   /* (log(1 + r) - r + r^2/2) / r^3 */
#define LOG_C4 -0x1.ffffffff97227p-3                  /* (log(1 + r) - r + r^2/2) / r^3 */
#define LOG_C5 0x1.999999993c62ep-3                   /* (log(1 + r) - r + r^2/2) / r^3 */
#define LOG_C6 -0x1.5556c3b4da265p-3                  /* (log(1 + r) - r + r^2/2) / r^3 */
#define LOG_C7 0x1.24938eced63c3p-3                   /* (log(1 + r) - r + r^2/2) / r^3 */
#define POW_C3 0x1.5555555555556p-2                   /* the same, one power more */
#define POW_C4 -0x1p-2                                /* the same, one power more */
#define POW_C5 0x1.99999998f1d09p-3                   /* the same, one power more */
#define POW_C6 -0x1.55555554be539p-3                  /* the same, one power more */
#define POW_C7 0x1.2493cff11195bp-3                   /* the same, one power more */
#define POW_C8 -0x1.00015fb813088p-3                  /* the same, one power more */
#define LOG2_E_HIGH 0x1.7154768p+0                    /* head of 26 bits */
#define LOG2_E_LOW -0x1.6a3e80f444178p-27             /* head of 26 bits */
#define LOG10_E_HIGH 0x1.bcb7b18p-2                   /* head of 26 bits */
#define LOG10_E_LOW -0x1.6c8d78e6acaa4p-29            /* head of 26 bits */
#define PI_HIGH 0x1.921fb54442d18p+1                  /* head rounded to nearest */
#define PI_LOW 0x1.1a62633145c07p-53                  /* head rounded to nearest */
#define HALF_PI_HIGH 0x1.921fb54442d18p+0             /* head rounded to nearest */
#define HALF_PI_LOW 0x1.1a62633145c07p-54             /* head rounded to nearest */
#define QUARTER_PI 0x1.921fb54442d18p-1               /* pi / 4 */
#define THREE_QUARTERS_PI 0x1.2d97c7f3321d2p+1        /* 3 pi / 4 */
#define HALF_PI_TOP 0xc90fdaa22168c234u               /* pi / 2 in units of 2^-63 */
#define HALF_PI_NEXT 0xc4c6628b80dc1cd1u              /* and its next 64 bits */

#endif
