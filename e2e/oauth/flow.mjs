// Goes through the authorization server as a client that nobody here wrote, and fails at the first
// thing that is not as it should be. Asks for the clock by a line on its output: "advance 61".
import assert from "node:assert/strict";
import { createInterface } from "node:readline";
import * as oauth from "oauth4webapi";

const base = new URL(process.env.BASE);
const insecure = { [oauth.allowInsecureRequests]: true };
const client = { client_id: "demo-mobile", token_endpoint_auth_method: "none" };
const redirect = "http://127.0.0.1:51234/callback";
const none = oauth.None();
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

const as = await oauth
  .discoveryRequest(base, { algorithm: "oidc", ...insecure })
  .then((answer) => oauth.processDiscoveryResponse(base, answer));
const browser = await signIn();

await codeWithPkce();
await rotation();
await sameSuccessorInTheGrace();
await reuseAfterTheGrace();
await wrongRedirect();
await missingOrPlainPkce();
await codeUsedTwice();
await revocation();
console.log("all asserted");
process.exit(0);

/** A browser of the person: keeps cookies, follows nothing. */
async function signIn() {
  const token = crypto.randomUUID();
  const cookies = new Map([["XSRF-TOKEN", token]]);
  const send = async (address, form) => {
    const answer = await fetch(new URL(address, base), {
      redirect: "manual",
      method: form ? "POST" : "GET",
      body: form,
      headers: {
        cookie: [...cookies]
          .map(([name, value]) => `${name}=${value}`)
          .join("; "),
        "x-xsrf-token": token,
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      cookies.set(name, value);
    }
    await answer.arrayBuffer();
    return answer;
  };
  const entered = await send(
    "/sign-in",
    new URLSearchParams({
      email: process.env.EMAIL,
      password: process.env.PASSWORD,
    }),
  );
  assert.ok(entered.headers.get("location"), "the person is signed in");
  return send;
}

async function authorizationUrl(verifier, nonce, change = () => {}) {
  const url = new URL(as.authorization_endpoint);
  url.searchParams.set("client_id", client.client_id);
  url.searchParams.set("redirect_uri", redirect);
  url.searchParams.set("response_type", "code");
  url.searchParams.set("scope", "openid profile learning:read learning:write");
  url.searchParams.set(
    "code_challenge",
    await oauth.calculatePKCECodeChallenge(verifier),
  );
  url.searchParams.set("code_challenge_method", "S256");
  url.searchParams.set("state", "some state");
  url.searchParams.set("nonce", nonce);
  change(url.searchParams);
  return url;
}

/** The person opens the address, says yes, and is sent back. */
async function callback(url) {
  const question = await browser(url);
  const consent = new URL(question.headers.get("location"), base);
  assert.equal(consent.pathname, "/oauth2/consent");
  const answer = new URLSearchParams({
    client_id: client.client_id,
    state: consent.searchParams.get("state"),
  });
  for (const scope of url.searchParams.get("scope").split(" "))
    answer.append("scope", scope);
  const back = await browser("/oauth2/authorize", answer);
  return new URL(back.headers.get("location"));
}

async function code() {
  const verifier = oauth.generateRandomCodeVerifier();
  const nonce = oauth.generateRandomNonce();
  const url = await authorizationUrl(verifier, nonce);
  const parameters = oauth.validateAuthResponse(
    as,
    client,
    await callback(url),
    "some state",
  );
  return { verifier, nonce, parameters };
}

function exchange({ verifier, parameters }) {
  return oauth.authorizationCodeGrantRequest(
    as,
    client,
    none,
    parameters,
    redirect,
    verifier,
    insecure,
  );
}

async function connect() {
  const given = await code();
  const answer = await exchange(given);
  return oauth.processAuthorizationCodeResponse(as, client, answer, {
    expectedNonce: given.nonce,
  });
}

async function refresh(token) {
  const answer = await oauth.refreshTokenGrantRequest(
    as,
    client,
    none,
    token,
    insecure,
  );
  return oauth.processRefreshTokenResponse(as, client, answer);
}

async function me(token) {
  const answer = await oauth
    .protectedResourceRequest(
      token,
      "GET",
      new URL("/api/v1/me", base),
      undefined,
      undefined,
      insecure,
    )
    .catch((refused) => refused.response);
  return answer.status;
}

async function refused(work, error) {
  await assert.rejects(work, (thrown) => thrown.error === error);
}

async function advance(seconds) {
  console.log(`advance ${seconds}`);
  await lines.next();
}

async function codeWithPkce() {
  const tokens = await connect();
  assert.equal(tokens.token_type, "bearer");
  assert.ok(tokens.expires_in <= 600 && tokens.expires_in > 590);
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  assert.match(claims.sub, /^usr_/);
  const answer = await oauth.userInfoRequest(
    as,
    client,
    tokens.access_token,
    insecure,
  );
  const person = await oauth.processUserInfoResponse(
    as,
    client,
    claims.sub,
    answer,
  );
  assert.ok(person.name);
  assert.equal(await me(tokens.access_token), 200);
  await refused(async () => {
    const given = await code();
    const answered = await exchange({
      ...given,
      verifier: oauth.generateRandomCodeVerifier(),
    });
    await oauth.processAuthorizationCodeResponse(as, client, answered, {
      expectedNonce: given.nonce,
    });
  }, "invalid_grant");
}

async function rotation() {
  const first = await connect();
  const second = await refresh(first.refresh_token);
  const third = await refresh(second.refresh_token);
  assert.equal(
    new Set([first, second, third].map((t) => t.refresh_token)).size,
    3,
  );
  assert.equal(await me(third.access_token), 200);
}

async function sameSuccessorInTheGrace() {
  const first = await connect();
  const second = await refresh(first.refresh_token);
  await advance(59);
  const again = await refresh(first.refresh_token);
  assert.equal(again.refresh_token, second.refresh_token);
  assert.equal(await me(again.access_token), 200);
}

async function reuseAfterTheGrace() {
  const first = await connect();
  const second = await refresh(first.refresh_token);
  await advance(61);
  await refused(() => refresh(first.refresh_token), "invalid_grant");
  await refused(() => refresh(second.refresh_token), "invalid_grant");
  assert.equal(await me(second.access_token), 401);
}

async function wrongRedirect() {
  const verifier = oauth.generateRandomCodeVerifier();
  for (const wrong of [
    "http://127.0.0.1:51234/callback/",
    "http://localhost:51234/callback",
    "http://127.0.0.1.evil.example/callback",
    "http://user@127.0.0.1:51234/callback",
    "https://evil.example/callback",
  ]) {
    const answer = await browser(
      await authorizationUrl(verifier, "n", (query) =>
        query.set("redirect_uri", wrong),
      ),
    );
    assert.equal(answer.status, 400, wrong);
    assert.equal(answer.headers.get("location"), null, wrong);
  }
}

async function missingOrPlainPkce() {
  const verifier = oauth.generateRandomCodeVerifier();
  const spoilt = [
    (query) => (
      query.delete("code_challenge"),
      query.delete("code_challenge_method")
    ),
    (query) => (
      query.set("code_challenge", verifier),
      query.set("code_challenge_method", "plain")
    ),
  ];
  for (const change of spoilt) {
    const answer = await browser(await authorizationUrl(verifier, "n", change));
    const back = new URL(answer.headers.get("location"));
    assert.equal(back.searchParams.get("error"), "invalid_request");
    assert.throws(() =>
      oauth.validateAuthResponse(as, client, back, "some state"),
    );
  }
}

async function codeUsedTwice() {
  const given = await code();
  const tokens = await oauth.processAuthorizationCodeResponse(
    as,
    client,
    await exchange(given),
    { expectedNonce: given.nonce },
  );
  await refused(
    async () =>
      oauth.processAuthorizationCodeResponse(
        as,
        client,
        await exchange(given),
        {
          expectedNonce: given.nonce,
        },
      ),
    "invalid_grant",
  );
  assert.equal(await me(tokens.access_token), 401);
  await refused(() => refresh(tokens.refresh_token), "invalid_grant");
}

async function revocation() {
  const tokens = await connect();
  const answer = await oauth.revocationRequest(
    as,
    client,
    none,
    tokens.refresh_token,
    insecure,
  );
  await oauth.processRevocationResponse(answer);
  assert.equal(await me(tokens.access_token), 401);
}
