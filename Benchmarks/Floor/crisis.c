/* The crisis model as one would write it in C for speed: the equations of the kernel, its nodes P1 to P9 and its draws, with
   no views, no recorder, and strategies that read the state. Equation numbers are those of the kernel's documentation. */

#include "CStandoffFloor.h"
#include "CStandoffNumerics.h"
#include <math.h>
#include <string.h>

typedef struct { double prior, high, low, projection, imitation, noise; } observer;

/* The defaults of the kernel's parameters, in its order. */
typedef struct {
  double discount;
  int turns, stages, first_stage;
  double completion, slowdown, partial, alone, joined, uprising, legitimacy, destabilisation, accident, tension, trade,
      trust, trust_noise, security, greedy, war, nuclear, victory, victory_armed, gain_opportunist, gain_restrained,
      intervene, intervene_armed, intervene_noise, threat_cost, sanction_cost, inducement_cost, audience, shield_war,
      shield_intervene, ruling, arming, prestige, pain, loud, destruction, resolved, bluff, attack, conditional, deterrent,
      bomb, collapse, war_patron, pressure_cost, shield_cost;
  observer coercer, target;
} rules;

static rules standard = {
    .discount = 0.974, .turns = 40, .stages = 4, .first_stage = 2, .completion = 0.35, .slowdown = 0.3, .partial = 0.2,
    .alone = 0.25, .joined = 0.75, .uprising = 0.01, .legitimacy = 0.7, .destabilisation = 0.5, .accident = 0.0005,
    .tension = 0.03, .trade = 0.9, .trust = 0.4, .trust_noise = 0.05, .security = 0.006, .greedy = 0.025, .war = 1,
    .nuclear = 1.5, .victory = 0.9, .victory_armed = 0.5, .gain_opportunist = 0.3, .gain_restrained = 0.25,
    .intervene = 0.05, .intervene_armed = 0.5, .intervene_noise = 0.02, .threat_cost = 0.0005, .sanction_cost = 0.001,
    .inducement_cost = 0.2, .audience = 0.1, .shield_war = 0.5, .shield_intervene = 0.3, .ruling = 1, .arming = 0.04,
    .prestige = 0.02, .pain = 0.08, .loud = 0.02, .destruction = 5, .resolved = 0.05, .bluff = 0.05, .attack = 0.02,
    .conditional = 0.2, .deterrent = 0.9, .bomb = 0.004, .collapse = 0.6, .war_patron = 1.5, .pressure_cost = 0.003,
    .shield_cost = 0.002, .coercer = {0.3, 0.8, 0.2, 0.25, 0, 0.02}, .target = {0.8, 0.8, 0.2, 0.25, 0.7, 0.02}};

enum { STATUS_QUO, FREEZE, DISARMED, ARMED, PREVENTIVE, DISARMING, PREEMPTIVE, INADVERTENT, FALLS_ALONE, FALLS_JOINED };
enum { PROGRESS, ACCIDENT, UPRISING, DETECTION, NOISE_COERCER, NOISE_TARGET, INTERVENTION, COLLAPSE, VICTORY };

typedef struct { double odds, probability; } belief;

typedef struct {
  const rules *p;
  uint64_t seed, repetition;
  int known;
  standoff_block drawn[3];
  /* the state */
  int turn, stage, disarmed, line;
  double inducement, pledge;
  belief greedy, opportunist;
  double resolved, threat, sanctions, pressure, shield, provocation, effective;
  /* the payoffs */
  double weight, coercer, target, patron;
  /* what does not change from turn to turn */
  double unafraid_target, unafraid_coercer, threshold, threshold_of, hazard, hazard_of, accident, accident_of, danger[2],
      danger_of;
  int hazard_at;
} match;

static inline double logit(double x) {
  if (x >= 0) return 1 / (1 + standoff_exp(-x));
  double e = standoff_exp(x);
  return e / (1 + e);
}

static belief believe(double odds) {
  const double bound = 20.72326583594641, limit = 1e-9;
  if (odds >= bound) return (belief){bound, 1 - limit};
  if (odds <= -bound) return (belief){-bound, limit};
  return (belief){odds, logit(odds)};
}

static inline int happens(match *m, int purpose, double probability) {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  int block = purpose >> 2;
  if (!(m->known & 1 << block)) {
    m->known |= 1 << block;
    m->drawn[block] = standoff_philox(m->repetition, (uint64_t)m->turn + 1, 0, (uint64_t)block, m->seed, 0);
  }
  return standoff_unit(m->drawn[block].word[purpose & 3]) < probability;
}

static inline double vulnerability(const rules *p, int n) { return n >= p->stages ? 1 : p->partial * n / p->stages; }

static inline double cost_of_joining(const rules *p, int n, double shield, double pledge) {
  return p->intervene + p->intervene_armed * vulnerability(p, n) + p->shield_intervene * shield + pledge;
}

static inline double joins(const rules *p, double gain, int n, double shield, double pledge) { /* (3) */
  return logit(((p->joined - p->alone) * gain - cost_of_joining(p, n, shield, pledge)) / p->intervene_noise);
}

static inline double falls(const rules *p, double joining) { return p->alone + joining * (p->joined - p->alone); }

static inline double uprising(const rules *p, int n, double effective) { /* (4) */
  double h = p->uprising * standoff_exp(p->destabilisation * effective - p->legitimacy * n / p->stages);
  return h < 1 ? h : 1;
}

static inline double step(const rules *p, double effective) { /* (5) */
  return p->completion * (1 - p->slowdown * effective);
}

static inline double benign(const rules *p, const observer *o, double fear) {
  return o->low + (o->high - o->low) * logit((fear - p->trust) / p->trust_noise);
}

static belief update(const observer *o, belief old, double afraid, double unafraid, double seen, double noise) { /* (8) */
  double bad = (1 - o->imitation) * o->high + o->imitation * afraid;
  double good = (1 - o->projection) * afraid + o->projection * unafraid;
  bad = (1 - noise) * bad + noise * (1 - bad);
  good = (1 - noise) * good + noise * (1 - good);
  double ratio = 0;
  if (seen > 0) ratio += seen * standoff_log(bad / good);
  if (seen < 1) ratio += (1 - seen) * standoff_log((1 - bad) / (1 - good));
  return believe(old.odds + ratio);
}

/* The target's reckoning */

static inline double attacked(const rules *p, double threat, int arming, int n) {
  double share = 1 - p->conditional + (arming ? p->conditional : 0);
  return p->attack * threat * share * (1 - p->deterrent * vulnerability(p, n));
}

static double flow_at(const rules *p, double effective, double provocation, int n) {
  return p->ruling - p->pain * effective + p->prestige * n / p->stages + p->loud * provocation;
}

static void choices(const match *m, double effective, double provocation, int n, double next, double *stay, double *arm) {
  const rules *p = m->p;
  double u = flow_at(p, effective, provocation, n), mu = m->opportunist.probability;
  double joining = mu * joins(p, p->gain_opportunist, n, m->shield, 0)
      + (1 - mu) * joins(p, p->gain_restrained, n, m->shield, 0);
  double survival = 1 - uprising(p, n, effective) * falls(p, joining);
  *stay = u / (1 - p->discount * survival * (1 - attacked(p, m->threat, 0, n)));
  *arm = -INFINITY;
  if (n == p->stages) return;
  double tense = survival * (1 - attacked(p, m->threat, 1, n)), s = step(p, effective), ahead = next;
  if (m->line == n + 1) {
    double win = n + 1 >= p->stages ? p->victory_armed : p->victory;
    double war = (1 - win) * p->ruling / (1 - p->discount) - p->destruction;
    ahead = (1 - m->resolved) * next + m->resolved * war;
  }
  *arm = (u - p->arming / 2 + p->discount * tense * s * ahead) / (1 - p->discount * tense * (1 - s));
}

/* Needs the position of the node at which it is asked in the match's fields. */
static double value(const match *m, double effective, double provocation, int *arms) {
  double stay = 0, arm = 0, next = 0;
  for (int n = m->p->stages;; n--) {
    choices(m, effective, provocation, n, next, &stay, &arm);
    if (n <= m->stage) break;
    next = stay > arm ? stay : arm;
  }
  *arms = arm > stay;
  return stay > arm ? stay : arm;
}

static double value_of_deal(const match *m, double inducement, double pledge) {
  const rules *p = m->p;
  double flow = flow_at(p, 0, 0, 0) + inducement, hazard = uprising(p, 0, 0), back = attacked(p, m->threat, 0, 0), sum = 0;
  for (int type = 0; type < 2; type++) {
    double i = joins(p, type ? p->gain_restrained : p->gain_opportunist, 0, m->shield, pledge);
    double share = type ? 1 - m->opportunist.probability : m->opportunist.probability;
    sum += share * flow / (1 - p->discount * (1 - hazard * falls(p, i)) * (1 - back * i));
  }
  return sum;
}

static double threshold(match *m, double shield) { /* after Bas and Coe 2016 */
  const rules *p = m->p;
  double key = m->effective + 8 * shield;
  if (key == m->threshold_of) return m->threshold;
  double s = step(p, m->effective), worth = p->discount * s / (1 - p->discount * (1 - s));
  double cost = p->war + p->shield_war * shield - p->victory * p->gain_opportunist;
  m->threshold_of = key;
  return m->threshold = ((1 - p->discount) * cost / (worth - 1 + p->victory) - p->security) / p->greedy;
}

static void fight(match *m, double shield) { /* (6) */
  const rules *p = m->p;
  double weight = m->weight * p->discount, for_ever = 1 / (1 - p->discount);
  int armed = m->stage >= p->stages, wins = happens(m, VICTORY, armed ? p->victory_armed : p->victory);
  double prize = wins ? p->gain_opportunist : -p->security * for_ever;
  m->coercer += weight * (prize - (p->war + (armed ? p->nuclear : 0) + p->shield_war * shield));
  m->target += weight * ((wins ? 0 : p->ruling * for_ever) - p->destruction);
  m->patron -= weight * p->war_patron;
}

static void flows(const match *m, double *coercer, double *target, double *patron) { /* (10) */
  const rules *p = m->p;
  double v = vulnerability(p, m->stage);
  *target = p->ruling - p->pain * m->effective + p->prestige * m->stage / p->stages + p->loud * m->provocation
      + m->inducement;
  *coercer = -p->security * v - p->threat_cost * m->threat - p->sanction_cost * m->sanctions
      - p->inducement_cost * m->inducement;
  *patron = -p->bomb * v - p->pressure_cost * m->pressure - p->shield_cost * m->shield;
}

/* One turn; the outcome, or -1. */
static int turn(match *m, const floor_coercer *c, const floor_target *t, const floor_patron *s) {
  const rules *p = m->p;
  m->known = 0;
  /* P1: the target reckons with last turn's pressure, threat and shield. */
  double effort = t->effort;
  if (t->reckons) {
    int arms = 0;
    if (m->stage < p->stages) value(m, m->effective, t->provocation, &arms);
    effort = arms;
  }
  int announced = m->line == 0 ? c->red_line : 0;
  m->threat = c->threat, m->sanctions = c->sanctions, m->pressure = s->pressure, m->shield = s->shield;
  m->provocation = t->provocation;
  m->effective = (1 - p->trade) * m->sanctions + p->trade * m->pressure;
  /* P2 */
  if (!m->disarmed && c->offers && t->reckons) {
    int arms;
    if (value_of_deal(m, c->inducement, c->pledge) > value(m, m->effective, t->provocation, &arms)) {
      m->disarmed = 1, m->stage = 0, m->inducement = c->inducement, m->pledge = c->pledge;
    }
  }
  if (m->disarmed) m->threat = m->sanctions = m->pressure = m->provocation = m->effective = effort = 0;
  /* P3 */
  int stage = m->stage, dealt = m->disarmed, advanced = 0, joined = 0;
  double coercer, target, patron;
  flows(m, &coercer, &target, &patron);
  m->coercer += m->weight * coercer;
  m->target += m->weight * (target - p->arming / 2 * effort * effort);
  m->patron += m->weight * patron;
  /* P5 */
  if (m->stage < p->stages && effort > 0 && happens(m, PROGRESS, step(p, m->effective) * effort)) m->stage++, advanced = 1;
  int crossed = m->line > stage && m->line <= m->stage;
  /* P6 */
  if (c->strikes && !m->disarmed && m->stage == p->stages - 1 && m->greedy.probability > threshold(m, m->shield)) {
    fight(m, m->shield);
    return PREVENTIVE;
  }
  if (crossed) {
    m->coercer -= m->weight * p->audience;
    double resolved = m->resolved * p->bluff, sum = resolved + 1 - m->resolved;
    m->resolved = sum > 0 ? resolved / sum : 0;
    m->line = 0;
  }
  /* P7 */
  double tension = m->threat * m->provocation;
  if (tension != m->accident_of) {
    m->accident = 1 - standoff_exp(-(p->accident + p->tension * tension));
    m->accident_of = tension;
  }
  if (happens(m, ACCIDENT, m->accident)) {
    fight(m, m->shield);
    return INADVERTENT;
  }
  /* P8 */
  if (m->hazard_at != m->stage || m->hazard_of != m->effective) {
    m->hazard = uprising(p, m->stage, m->effective);
    m->hazard_at = m->stage, m->hazard_of = m->effective;
  }
  if (happens(m, UPRISING, m->hazard)) {
    joined = happens(m, INTERVENTION, joins(p, p->gain_opportunist, m->stage, m->shield, m->pledge));
    if (joined) m->coercer -= m->weight * cost_of_joining(p, m->stage, m->shield, m->pledge);
    if (happens(m, COLLAPSE, falls(p, joined))) {
      m->coercer += m->weight * p->gain_opportunist;
      m->patron -= m->weight * p->collapse;
      return joined ? FALLS_JOINED : FALLS_ALONE;
    }
  }
  /* P9 */
  belief greedy = m->greedy, opportunist = m->opportunist;
  if (stage < p->stages && !m->disarmed) {
    if (m->danger_of != m->shield) {
      m->danger[0] = joins(p, p->gain_opportunist, 0, m->shield, 0);
      m->danger[1] = joins(p, p->gain_restrained, 0, m->shield, 0);
      m->danger_of = m->shield;
    }
    double noise = advanced ? 0 : p->coercer.noise, mu = opportunist.probability;
    double danger = mu * m->danger[0] + (1 - mu) * m->danger[1];
    double seen = happens(m, NOISE_COERCER, noise) ? 1 - effort : effort;
    m->greedy = update(&p->coercer, greedy, benign(p, &p->coercer, danger), m->unafraid_target, seen, noise);
  }
  if (joined) {
    m->opportunist = believe(INFINITY);
  } else if (!dealt) {
    double seen = happens(m, NOISE_TARGET, p->target.noise) ? 1 - m->threat : m->threat;
    m->opportunist = update(&p->target, opportunist, benign(p, &p->target, greedy.probability), m->unafraid_coercer, seen,
                            p->target.noise);
  }
  if (announced > m->stage && m->line == 0) m->line = announced;
  return -1;
}

static void continue_for_ever(match *m) { /* (11) */
  const rules *p = m->p;
  double coercer, target, patron, hazard = uprising(p, m->stage, m->effective);
  flows(m, &coercer, &target, &patron);
  double i = joins(p, p->gain_opportunist, m->stage, m->shield, m->pledge), collapse = hazard * falls(p, i);
  double lumps = collapse * p->gain_opportunist - hazard * i * cost_of_joining(p, m->stage, m->shield, m->pledge);
  double for_ever = m->weight / (1 - p->discount * (1 - collapse));
  m->coercer += for_ever * (coercer + lumps);
  m->target += for_ever * target;
  m->patron += for_ever * (patron - collapse * p->collapse);
}

void floor_crisis_play(const floor_coercer *coercer, const floor_target *target, const floor_patron *patron, uint64_t seed,
                       int64_t repetitions, floor_tally *tally) {
  const rules *volatile hidden = &standard; /* so that no value is folded into the code */
  const rules *p = hidden;
  memset(tally, 0, sizeof *tally);
  match fresh = {.p = p, .seed = seed, .stage = p->first_stage, .resolved = p->resolved, .weight = 1,
                 .threshold_of = NAN, .hazard_at = -1, .accident_of = NAN, .danger_of = NAN};
  fresh.greedy = believe(standoff_log(p->coercer.prior / (1 - p->coercer.prior)));
  fresh.opportunist = believe(standoff_log(p->target.prior / (1 - p->target.prior)));
  fresh.unafraid_target = benign(p, &p->coercer, 0);
  fresh.unafraid_coercer = benign(p, &p->target, 0);
  for (int64_t i = 0; i < repetitions; i++) {
    match m = fresh;
    m.repetition = (uint64_t)i;
    int outcome = -1;
    while (outcome < 0 && m.turn < p->turns) {
      outcome = turn(&m, coercer, target, patron);
      m.turn++;
      m.weight *= p->discount;
    }
    if (outcome < 0) {
      outcome = m.disarmed ? DISARMED : m.stage == p->stages ? ARMED : STATUS_QUO;
      continue_for_ever(&m);
    }
    tally->matches++;
    tally->turns += m.turn;
    tally->outcomes[outcome]++;
    tally->payoffs[0] += m.coercer;
    tally->payoffs[1] += m.target;
    tally->payoffs[2] += m.patron;
  }
}
