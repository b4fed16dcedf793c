import { generate } from 'selfsigned'

export interface Certificate {
  key: string
  cert: string
}

/** Made anew for every run, so that no key lies in the repository. It names no host: clients are told to accept it. */
export async function makeCertificate(): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: 'The sample internet' }], { keyType: 'ec', algorithm: 'sha256' })
  return { key: pems.private, cert: pems.cert }
}
