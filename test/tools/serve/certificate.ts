import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A private key and a certificate signed by itself, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 86_400_000;

/** DER (X.690) needs a handful of types only; lengths up to 65,535 bytes. */
function element(tag: number, ...contents: readonly Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const sequence = (...contents: readonly Buffer[]) => element(0x30, ...contents);
const identifier = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const bits = (content: Buffer) => element(0x03, Buffer.from([0]), content);
/** UTCTime: `YYMMDDHHMMSSZ`. */
const time = (date: Date) =>
  element(
    0x17,
    Buffer.from(
      `${date
        .toISOString()
        .replace(/[-:T]|\.\d{3}Z$/g, '')
        .slice(2)}Z`,
    ),
  );

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
const ALGORITHM = sequence(identifier('2a8648ce3d040302'));
/** commonName, 2.5.4.3. */
const COMMON_NAME = identifier('550403');

/**
 * Makes the identity of a server that exists for one run: browsers are told to accept it (RFC 5280, version 1 form, no
 * extensions). Nothing of it is kept on disk.
 */
export function makeIdentity(name: string): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = sequence(element(0x31, sequence(COMMON_NAME, element(0x0c, Buffer.from(name)))));
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const body = sequence(
    element(0x02, serial),
    ALGORITHM,
    subject,
    sequence(time(new Date(Date.now() - DAY_MS)), time(new Date(Date.now() + 30 * DAY_MS))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signed = sequence(body, ALGORITHM, bits(sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${signed.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
