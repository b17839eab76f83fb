import { z } from "zod";
import type { FiksSettings } from "#app/platform/identity-settings.server.ts";
import { faultLine, log } from "#app/platform/log.server.ts";
import { maskinportenTokens, type Tokens } from "#app/platform/maskinporten.server.ts";
import { RegisterUnavailableError, type RegisteredHome, type ResidenceRegister } from "./residence.ts";

const timeoutMilliseconds = 5_000;
const nowhere: RegisteredHome = { municipality: null, isGraded: false };

const number = z.string().regex(/^\d{4}$/);
const place = z.object({ kommunenummer: number.optional() }).nullish();
/** What is read of an answer, and nothing else of it: the address itself is never taken up. */
const answerForm = z.object({
  bostedsadresse: z.array(z.object({
    erGjeldende: z.boolean().optional(), adressegradering: z.string().nullish(),
    vegadresse: place, matrikkeladresse: place, ukjentBosted: z.object({ bostedskommune: number.optional() }).nullish(),
  })).nullish(),
});

/** KS Fiks Folkeregister (developers.fiks.ks.no): where somebody lives now, asked for the part `bostedsadresse` alone. */
export function fiksRegister(settings: FiksSettings, timeout = timeoutMilliseconds): ResidenceRegister {
  const tokens = maskinportenTokens(settings.maskinporten, "ks:fiks");
  return {
    source: "fiks",
    homeOf: async (pid) => {
      try {
        return await ask({ settings, tokens, timeout }, pid);
      } catch (fault) {
        // The number stands in the address that failed: only the fault's name and place are logged.
        if (!(fault instanceof RegisterUnavailableError)) log("warn", "Fiks Folkeregister failed", faultLine(fault));
        throw new RegisterUnavailableError();
      }
    },
  };
}

interface Way { readonly settings: FiksSettings; readonly tokens: Tokens; readonly timeout: number }

async function ask(way: Way, pid: string, isSecond = false): Promise<RegisteredHome> {
  const { settings, tokens } = way;
  const response = await fetch(`${settings.url}/folkeregister/api/v1/${encodeURIComponent(settings.roleId)}/v1/personer/${encodeURIComponent(pid)}?part=bostedsadresse`, {
    headers: {
      Accept: "application/json", Authorization: `Bearer ${await tokens.token()}`, IntegrasjonId: settings.integrationId, IntegrasjonPassord: settings.integrationPassword,
    },
    redirect: "error", signal: AbortSignal.timeout(way.timeout),
  });
  if (response.status === 404) return nowhere;
  if (response.status === 401 && !isSecond) {
    tokens.forget();
    return ask(way, pid, true);
  }
  if (!response.ok) {
    log("warn", "Fiks Folkeregister refused", { status: response.status });
    throw new RegisterUnavailableError();
  }
  return homeIn(answerForm.parse(await response.json()));
}

/** The current address's municipality. What does not say that it is ungraded is treated as graded (G6). */
function homeIn({ bostedsadresse }: z.output<typeof answerForm>): RegisteredHome {
  const current = bostedsadresse?.find((one) => one.erGjeldende === true);
  if (!current) return nowhere;
  const municipality = current.vegadresse?.kommunenummer ?? current.matrikkeladresse?.kommunenummer ?? current.ukjentBosted?.bostedskommune ?? null;
  return { municipality, isGraded: current.adressegradering?.toLowerCase() !== "ugradert" };
}
