import type { Reply } from '../../tools/serve/reply.ts';

/** A page of a UN host whose script runs before anything of ours that is not there from the very start. */
export function hostilePage(script: string, body = ''): Reply {
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title>
<script>${script}</script></head><body>
<p id="first">Recalling Security Council resolution 1325 (2000), and taking note of the report (A/79/218),</p>
<p id="plain">Requests the Secretary-General to submit a report at its seventy-ninth session.</p>${body}</body></html>`,
  };
}
