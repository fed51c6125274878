/* The two games that the scripts of the border are played in. */

#include "seat.h"
#include <float.h>

#define COUNT(array) ((int32_t)(sizeof(array) / sizeof *(array)))
#define CHOICE(words) 0, COUNT(words) - 1, words, COUNT(words)
#define NO_CHOICE NULL, 0
#define SHARE 0, 1, NO_CHOICE
#define FLAG 0, 1, NO_CHOICE
#define AMOUNT -1e9, 1e9, NO_CHOICE
#define ANY -DBL_MAX, DBL_MAX, NO_CHOICE
#define CONSTANT (-1)

/* The made-up game */

static const char *const words[] = {"none", "disarm", "pledge"};
static const char *const roles[] = {"coercer", "target"};

static const sl_field made_up_view[] = {
  {"stage", SL_INTEGER, 0, 0, 0, 9, NO_CHOICE},
  {"threat", SL_NUMBER, 1, 0, SHARE},
  {"belief.target_greedy", SL_NUMBER, 2, 0.5, SHARE},
  {"open", SL_FLAG, 3, 0, FLAG},
  {"last", SL_CHOICE, 4, 0, CHOICE(words)},
  {"stages", SL_INTEGER, CONSTANT, 4, 0, 9, NO_CHOICE},
};
static const sl_field made_up_act[] = {
  {"threat", SL_NUMBER, 0, 0, SHARE},
  {"red_line", SL_INTEGER, 1, 0, 0, 4, NO_CHOICE},
  {"strike", SL_FLAG, 2, 0, FLAG},
  {"offer", SL_CHOICE, 3, 0, CHOICE(words)},
};
static const sl_field made_up_params[] = {{"threat", SL_NUMBER, CONSTANT, 0.8, SHARE}};
static const sl_field made_up_me[] = {{"role", SL_CHOICE, CONSTANT, 1, CHOICE(roles)}};
static const char *const made_up_entries[] = {"posture", "strike"};

static const sl_field value_arguments[] = {
  {"stage", SL_INTEGER, 0, 0, 0, 9, NO_CHOICE},
  {"share", SL_NUMBER, 1, 0, SHARE},
};
static const sl_field pick_arguments[] = {
  {"word", SL_CHOICE, 0, 0, CHOICE(words)},
  {"is_open", SL_FLAG, 1, 0, FLAG},
};
static const sl_field number_result[] = {{"value", SL_NUMBER, 0, 0, ANY}};
static const sl_field pick_results[] = {
  {"word", SL_CHOICE, 0, 0, CHOICE(words)},
  {"stage", SL_INTEGER, 1, 0, 0, 9, NO_CHOICE},
  {"is_open", SL_FLAG, 2, 0, FLAG},
};
static const sl_function made_up_functions[] = {
  {"model", "value", value_arguments, 2, 1, number_result, 1, 100},
  {"model", "pick", pick_arguments, 2, 1, pick_results, 3, 10},
  {"model", "refuse", value_arguments, 1, 0, number_result, 1, 1},
};

const border_game border_made_up = {
  made_up_functions, COUNT(made_up_functions),
  {made_up_view, COUNT(made_up_view), made_up_act, COUNT(made_up_act), made_up_params, COUNT(made_up_params), made_up_me,
   COUNT(made_up_me), made_up_entries, COUNT(made_up_entries)},
};

/* The crisis, as far as the shelf uses it */

static const char *const offers[] = {"none", "freeze", "disarm"};
static const char *const messages[] = {"none", "warn", "reassure", "invite"};

static const sl_field crisis_view[] = {
  {"stage", SL_INTEGER, 0, 0, 0, 6, NO_CHOICE},
  {"stages", SL_INTEGER, CONSTANT, 6, 0, 12, NO_CHOICE},
  {"deal", SL_CHOICE, 1, 0, CHOICE(offers)},
  {"offer", SL_CHOICE, 2, 0, CHOICE(offers)},
  {"offer_inducement", SL_NUMBER, 3, 0, SHARE},
  {"offer_pledge", SL_NUMBER, 4, 0, SHARE},
  {"belief.target_greedy", SL_NUMBER, 5, 0.3, SHARE},
  {"threat", SL_NUMBER, 6, 0, SHARE},
  {"provocation", SL_NUMBER, 7, 0, SHARE},
  {"attack_threshold", SL_NUMBER, 8, 0.5, SHARE},
  {"red_line", SL_INTEGER, 9, 0, 0, 6, NO_CHOICE},
  {"message", SL_CHOICE, 10, 0, CHOICE(messages)},
  {"deals_broken_by_target", SL_INTEGER, 11, 0, 0, 9, NO_CHOICE},
  {"deals_broken_by_coercer", SL_INTEGER, 12, 0, 0, 9, NO_CHOICE},
  {"crossed", SL_FLAG, 13, 0, FLAG},
  {"parameters.pledge_cap", SL_NUMBER, CONSTANT, 1, SHARE},
};
static const sl_field crisis_act[] = {
  {"cheat", SL_FLAG, 0, 0, FLAG},
  {"effort", SL_NUMBER, 1, 0, SHARE},
  {"inducement", SL_NUMBER, 2, 0, AMOUNT},
  {"message", SL_CHOICE, 3, 0, CHOICE(messages)},
  {"offer", SL_CHOICE, 4, 0, CHOICE(offers)},
  {"pledge", SL_NUMBER, 5, 0, AMOUNT},
  {"pressure", SL_NUMBER, 6, 0, SHARE},
  {"provocation", SL_NUMBER, 7, 0, SHARE},
  {"red_line", SL_INTEGER, 8, 0, 0, 12, NO_CHOICE},
  {"renege", SL_FLAG, 9, 0, FLAG},
  {"sanctions", SL_NUMBER, 10, 0, SHARE},
  {"shield", SL_NUMBER, 11, 0, SHARE},
  {"threat", SL_NUMBER, 12, 0, SHARE},
};
static const sl_field crisis_me[] = {{"role", SL_CHOICE, CONSTANT, 0, CHOICE(roles)}};
static const char *const crisis_entries[] = {"posture", "accept", "strike", "preempt"};

static const sl_field deal_arguments[] = {
  {"offer", SL_CHOICE, 0, 0, CHOICE(offers)},
  {"first", SL_NUMBER, 1, 0, AMOUNT},
  {"second", SL_NUMBER, 2, 0, AMOUNT},
};
static const sl_field share_arguments[] = {{"provocation", SL_NUMBER, 0, 0, SHARE}};
static const sl_field flag_result[] = {{"arms", SL_FLAG, 0, 0, FLAG}};
static const sl_function crisis_functions[] = {
  {"model", "value_of_deal", deal_arguments, 3, 2, number_result, 1, 100},
  {"model", "price_of_deal", deal_arguments, 3, 2, number_result, 1, 100},
  {"model", "willingness_to_pay", deal_arguments, 2, 2, number_result, 1, 100},
  {"model", "position_value", share_arguments, 1, 0, number_result, 1, 100},
  {"model", "arms", share_arguments, 1, 0, flag_result, 1, 100},
};

const border_game border_crisis = {
  crisis_functions, COUNT(crisis_functions),
  {crisis_view, COUNT(crisis_view), crisis_act, COUNT(crisis_act), NULL, 0, crisis_me, COUNT(crisis_me), crisis_entries,
   COUNT(crisis_entries)},
};
