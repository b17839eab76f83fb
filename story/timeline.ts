import { inAuthority, type Trx } from "#app/platform/db.server.ts";
import { isRefusal, type Refusal } from "#app/platform/refusal.ts";
import { writtenDayZero, type StoryCalendar, type Written } from "./calendar.ts";

type Happening = (now: Date) => Promise<void>;
interface Moment { readonly wall: Written; readonly what: string; readonly happens: Happening }

/** Everything that happens, told in order of time whichever case it belongs to. */
export class Timeline {
  private readonly moments: Moment[] = [];
  constructor(readonly calendar: StoryCalendar) {}

  at(wall: Written, what: string, happens: Happening): void {
    if (wall >= writtenDayZero) throw new Error(`${what} would happen on day 0 or later: ${wall}`);
    this.moments.push({ wall, what, happens });
  }

  /** What falls after day 0 has not happened yet, and is left to whoever plays on. */
  atIfPast(wall: Written, what: string, happens: Happening): void {
    if (wall < writtenDayZero) this.at(wall, what, happens);
  }

  async tell(): Promise<void> {
    const inOrder = [...this.moments].sort((one, other) => (one.wall < other.wall ? -1 : Number(one.wall > other.wall)));
    for (const { wall, what, happens } of inOrder) {
      try {
        await happens(this.calendar.movedInstant(wall));
      } catch (fault) {
        throw new Error(`the story stops at ${wall}, ${what}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
      }
    }
  }
}

export type Told<T> = Exclude<T, Refusal>;

/** A refusal in the story is a fault of the story, or of the use case. */
export function accepted<T>(result: T): Told<T> {
  if (isRefusal(result)) throw new Error(`refused: ${result.refused} ${JSON.stringify({ ...result.fields, ...result.facts })}`);
  return result as Told<T>;
}

/** One transaction in one authority; throws and names what was refused. */
export async function step<T>(authority: number, work: (trx: Trx) => Promise<T>): Promise<Told<T>> {
  return accepted(await inAuthority(authority, work));
}
