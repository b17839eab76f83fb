import { z } from "zod";
import { isNationalId } from "#app/domains/residents/person-number.ts";
import { longestList } from "#app/domains/signatures/signature.ts";
import type { Day } from "#app/platform/day.ts";
import { choice, day, line, numberedLines, whole, words } from "#app/platform/form-fields.ts";
import { rangesOf } from "#app/platform/format.ts";

/** Nothing is filled in: who signs is asked of eID, and what of the address. */
export const signForm = z.object({ intent: choice(["sign"]) });
export const takeBackForm = z.object({ intent: choice(["take_back"]) });

export const newsForm = z.object({
  intent: choice(["ask_for_news", "stop_news"]),
  email: line(254).refine((raw) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw), "signing.news.notAnAddress"),
});

/** Numbers as they may be written, with a space after the date of birth; what is none is named by its line. */
const numbers = (on: Day) => numberedLines(longestList * 30).transform((given, context) => {
  const all = given.map(({ line, text }) => ({ line, pid: text.replace(/[\s-]/g, "") }));
  const wrong = all.filter(({ pid }) => !isNationalId(pid, on)).map(({ line }) => line);
  const add = (message: string, params: Readonly<Record<string, string | number>> = {}) => { context.addIssue({ code: "custom", message, params }); return z.NEVER; };
  if (all.length === 0) return add("frame.form.required");
  if (all.length > longestList) return add("signing.refusals.too_many_lines", { max: longestList });
  if (wrong.length > 0) return add("signing.refusals.not_national_ids", { count: wrong.length, lines: rangesOf(wrong) });
  return all;
});

export const paperListForm = (on: Day) => z.object({ received_on: day(), numbers: numbers(on), unreadable: whole(0, longestList) });

export const confirmListForm = z.object({ intent: choice(["confirm"]) });
export const rejectListForm = z.object({ intent: choice(["reject"]), note: words(500) });
