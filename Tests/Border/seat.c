#include "seat.h"
#include "tree.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Any seed will do; the same one always, so that what was found is found again. */
#define HASH_SEED 42
#define MATCH_SEED 1

/* Those of LuaLimits.standard. */
const sl_limits border_standard_limits = {
  8 << 20, 6 << 20, 64 << 10, 1 << 20, 256 << 10, 10000000, 1000000, 100000000, 0,
};
const sl_limits border_small_limits = {
  1 << 20, 768 << 10, 16 << 10, 128 << 10, 64 << 10, 50000, 20000, 60000, 0,
};

static void demand(int holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "the border broke its word: %s\n", what);
  abort();
}

/* Any pure function of its arguments would do. The host also tries what a host must not: to call the VM that called. */
static int32_t host(void *context, int32_t function, const double *arguments, double *results, char *message) {
  border_seat *seat = context;
  const sl_function *called = &seat->game->functions[function];
  sl_error error;
  double act[BORDER_ACT];
  demand(sl_vm_posture(seat->vm, 0, 0, seat->view, act, &error) == SL_INTERNAL, "a host function called its own VM");
  if (strcmp(called->name, "refuse") == 0) {
    snprintf(message, 256, "%0255d", 0); /* to the last byte that a message may have */
    return 1;
  }
  double sum = 0;
  for (int32_t i = 0; i < called->argument_count; i++) {
    const sl_field *field = &called->arguments[i];
    if (isnan(arguments[i])) {
      demand(i >= called->required, "a required argument is missing");
      continue;
    }
    demand(arguments[i] >= field->minimum && arguments[i] <= field->maximum, "an argument is out of its range");
    sum += arguments[i];
  }
  for (int32_t i = 0; i < called->result_count; i++) {
    const sl_field *field = &called->results[i];
    double value = field->kind == SL_NUMBER ? sum / 2 : fmod(fabs(floor(sum)), 2);
    results[i] = fmin(fmax(value, field->minimum), field->maximum);
  }
  return 0;
}

static int32_t shape(border_seat *seat, const border_params *params) {
  sl_shape shape = seat->game->shape;
  if (!shape.params) {
    shape.params = params->fields;
    shape.param_count = params->count;
  }
  return sl_vm_shape(seat->vm, &shape, seat->present, &seat->error);
}

int32_t border_open(border_seat *seat, const border_game *game, const sl_limits *limits, const char *file,
                    const void *source, size_t length, int is_data) {
  *seat = (border_seat){.game = game};
  seat->vm = sl_vm_new(limits, HASH_SEED, &seat->error);
  if (!seat->vm) return seat->error.kind;
  sl_vm_set_remarks(seat->vm, 1);
  sl_error *error = &seat->error;
  if (sl_vm_offer(seat->vm, game->functions, game->function_count, host, seat, error) != SL_OK) return error->kind;
  if (sl_vm_load(seat->vm, file, source, length, error) != SL_OK) return error->kind;
  demand(sl_vm_load(seat->vm, file, source, length, &(sl_error){0}) == SL_INTERNAL, "a VM loaded twice");

  const uint8_t *bytes;
  border_params params = {.count = 0};
  int32_t kind = sl_vm_tree(seat->vm, &bytes, &seat->tree_bytes, error);
  if (kind == SL_OK) border_read_tree(bytes, seat->tree_bytes, &params);
  if (kind != SL_OK || is_data) return kind;
  if (shape(seat, &params) != SL_OK) return error->kind;
  return sl_vm_seal(seat->vm, error);
}

/* What the game shows on this turn: the stage is the turn, as the hostile scripts expect, and every other field runs
   through its range at a pace of its own. */
static void show(border_seat *seat, uint64_t repetition, int32_t turn) {
  for (int32_t i = 0; i < seat->game->shape.view_count; i++) {
    const sl_field *field = &seat->game->shape.view[i];
    if (field->slot < 0) continue;
    if (strcmp(field->name, "stage") == 0) {
      seat->view[field->slot] = fmin(turn, field->maximum);
      continue;
    }
    double share = (double)((repetition + (uint64_t)turn * (uint64_t)(i + 1)) % 8) / 7;
    double value = field->minimum + share * (field->maximum - field->minimum);
    seat->view[field->slot] = field->kind == SL_NUMBER ? value : floor(value);
  }
}

static void check_posture(const border_seat *seat) {
  for (int32_t i = 0; i < seat->game->shape.act_count; i++) {
    const sl_field *field = &seat->game->shape.act[i];
    double value = seat->act[field->slot];
    demand(value >= field->minimum && value <= field->maximum, "a posture is out of its range");
    demand(field->kind == SL_NUMBER || value == floor(value), "a posture is not whole");
  }
}

static int32_t call(border_seat *seat, int32_t entry, int32_t turn, sl_error *error) {
  int32_t answer = -1;
  if (entry > 0) {
    int32_t kind = sl_vm_react(seat->vm, entry, (uint64_t)turn, seat->view, &answer, error);
    demand(kind != SL_OK || answer == 0 || answer == 1, "an answer is neither yes nor no");
    return kind;
  }
  int32_t kind = sl_vm_posture(seat->vm, entry, (uint64_t)turn, seat->view, seat->act, error);
  if (kind == SL_OK) check_posture(seat);
  return kind;
}

static void check_fault(border_seat *seat, int32_t entry, int32_t turn) {
  const sl_error *error = &seat->error;
  demand(error->kind > SL_OK && error->kind < SL_INTERNAL, "a script made a fault of the host's");
  demand(error->line >= 0, "a line is negative");
  demand(memchr(error->text, 0, sizeof error->text) && memchr(error->file, 0, sizeof error->file), "a text has no end");
  if (error->kind != SL_FUEL && error->kind != SL_MEMORY) return;
  sl_error again;
  memset(&again, 0, sizeof again);
  demand(call(seat, entry, turn, &again) == error->kind, "a final fault was not final");
  demand(again.line == error->line && strcmp(again.text, error->text) == 0, "a final fault has two accounts");
}

int32_t border_match(border_seat *seat, uint64_t repetition, int32_t turns, border_mode mode) {
  int32_t first = SL_OK;
  sl_error fault;
  sl_vm_set_checking(seat->vm, mode == BORDER_CHECKED);
  sl_vm_set_counted(seat->vm, mode != BORDER_UNCOUNTED);
  sl_vm_begin(seat->vm, MATCH_SEED, repetition, 3);
  for (int32_t turn = 1; turn <= turns && first != SL_FUEL && first != SL_MEMORY; turn++) {
    show(seat, repetition, turn);
    for (int32_t entry = 0; entry < seat->game->shape.entry_count; entry++) {
      if (!seat->present[entry]) continue;
      if (call(seat, entry, turn, &seat->error) == SL_OK) {
        seat->calls++;
        continue;
      }
      if (mode == BORDER_UNCOUNTED && !sl_vm_stands(seat->vm)) return border_match(seat, repetition, turns, BORDER_COUNTED);
      check_fault(seat, entry, turn);
      if (first == SL_OK) fault = seat->error;
      first = fault.kind;
      if (first == SL_FUEL || first == SL_MEMORY) break;
    }
  }
  if (!sl_vm_stands(seat->vm)) return border_match(seat, repetition, turns, BORDER_COUNTED);
  size_t length;
  const char *said = sl_vm_take_remarks(seat->vm, &length);
  demand(length == 0 || said[length - 1] == '\n', "a remark has no end");
  if (first != SL_OK) seat->error = fault;
  return first;
}

void border_close(border_seat *seat) { sl_vm_free(seat->vm); }
