/* Plays script files and says how each ended, a line a file: `FILE: KIND LINE TEXT`.

   driver FILE ...          in the made-up game; a comment `-- verdict: ...` at a file's head is compared
   driver --crisis FILE ... in the crisis
   driver --data FILE ...   as data only: loaded and read
   --must-end-well          any fault fails

   Exit code 1: a verdict was another than announced, or a fault where none may be. */

#include "seat.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The turns that the hostile scripts expect. */
enum { TURNS = 3 };
static const border_mode modes[] = {BORDER_COUNTED, BORDER_UNCOUNTED, BORDER_CHECKED};
enum { MATCHES = sizeof modes / sizeof *modes };

static const char *const kinds[] = {"ok", "syntax", "contract", "runtime", "fuel", "memory", "posture", "internal"};

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) return NULL;
  *length = (size_t)ftell(file);
  rewind(file);
  /* To the byte, so that a read behind the source's end is seen. */
  char *bytes = malloc(*length ? *length : 1);
  if (bytes && fread(bytes, 1, *length, file) != *length) bytes = NULL;
  fclose(file);
  return bytes;
}

/* The word behind `-- verdict:` in the comments at the head; empty where there is none. */
static void expected_verdict(const char *source, size_t length, char *word, size_t capacity) {
  static const char mark[] = "-- verdict: ";
  size_t mark_length = sizeof mark - 1, used = 0;
  const char *at = source, *end = source + length;
  word[0] = 0;
  while ((size_t)(end - at) > mark_length && memcmp(at, "--", 2) == 0) {
    if (memcmp(at, mark, mark_length) == 0) {
      for (at += mark_length; at < end && *at > ' ' && used + 1 < capacity; at++) word[used++] = *at;
      word[used] = 0;
      return;
    }
    at = memchr(at, '\n', (size_t)(end - at));
    if (!at++) return;
  }
}

/* The first fault of the file's life, but for what checking alone finds, which is in `checked`. */
static sl_error play(const border_game *game, const char *path, const char *source, size_t length, int is_data,
                     int32_t *calls, sl_error *checked) {
  border_seat seat;
  const char *name = strrchr(path, '/');
  sl_error fault = {0};
  memset(checked, 0, sizeof *checked);
  if (border_open(&seat, game, &border_standard_limits, name ? name + 1 : path, source, length, is_data) != SL_OK) {
    fault = seat.error;
  } else if (!is_data && !seat.present[0]) {
    /* The border lets that pass, since another file may have reactions alone; a strategy may not. */
    fault.kind = SL_CONTRACT;
    snprintf(fault.text, sizeof fault.text, "there is no posture");
  } else if (!is_data) {
    for (int32_t match = 0; match < MATCHES; match++) {
      sl_error *found = modes[match] == BORDER_CHECKED ? checked : &fault;
      if (border_match(&seat, (uint64_t)match, TURNS, modes[match]) != SL_OK && found->kind == SL_OK) *found = seat.error;
    }
  }
  *calls = seat.calls;
  border_close(&seat);
  return fault;
}

int main(int count, char **arguments) {
  const border_game *game = &border_made_up;
  int is_data = 0, must_end_well = 0, compared = 0, ended_well = 0, wrong = 0, files = 0;
  for (int i = 1; i < count; i++) {
    const char *path = arguments[i];
    if (strcmp(path, "--crisis") == 0) game = &border_crisis;
    else if (strcmp(path, "--data") == 0) is_data = 1;
    else if (strcmp(path, "--must-end-well") == 0) must_end_well = 1;
    if (path[0] == '-') continue;
    size_t length;
    char *source = read_file(path, &length), expected[32];
    if (!source) {
      fprintf(stderr, "%s: cannot be read\n", path);
      return 2;
    }
    int32_t calls;
    sl_error checked, fault = play(game, path, source, length, is_data, &calls, &checked);
    const char *kind = kinds[fault.kind];
    files++;
    ended_well += fault.kind == SL_OK;
    printf("%s: %s %d %s", path, kind, fault.line, fault.text);
    if (fault.kind == SL_OK) printf("(%d calls)", calls);
    if (checked.kind != fault.kind) printf(" [checked: %s %d %s]", kinds[checked.kind], checked.line, checked.text);
    putchar('\n');
    fflush(stdout); /* the report of a sanitizer comes after the files before it */

    expected_verdict(source, length, expected, sizeof expected);
    free(source);
    if (!expected[0]) continue;
    compared++;
    if (strcmp(kind, expected) != 0) {
      wrong++;
      fprintf(stderr, "%s: its verdict is to be %s, and was %s\n", path, expected, kind);
    }
  }
  printf("%d files: %d ended well, %d others; %d of %d verdicts as announced\n", files, ended_well, files - ended_well,
         compared - wrong, compared);
  return wrong > 0 || (must_end_well && ended_well < files);
}
