#include "CStandoffNumerics.h"
#include "exponential.h"

static __attribute__((noinline)) double exp_at_edge(double x) {
  if (x != x) return not_a_number();
  return exp_join_at_edge(exp_split(x, -0.0), x);
}

double standoff_exp(double x) {
  if (UNLIKELY(!(magnitude(x) < EXP_PLAIN_LIMIT))) return exp_at_edge(x);
  return exp_join(exp_split(x, -0.0)); /* adding -0 changes no number, so the compiler leaves the addition out */
}
