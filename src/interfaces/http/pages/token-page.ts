import { plainPage } from './plain.ts'

/** What a browser without the token is shown. */
export function tokenPage(wrong: boolean): Response {
  return plainPage(
    'Rapporteur: token',
    `<h1>This desk asks for its token</h1>
<p>${wrong ? 'That was not it. ' : ''}Whoever started the server has it.</p>
<form method="post" action="/token">
<p><label for="token">Token</label><br><input id="token" name="token" type="password" autocomplete="current-password" required autofocus></p>
<p><button>Open</button></p>
</form>`,
    401,
  )
}
