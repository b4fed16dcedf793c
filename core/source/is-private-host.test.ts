import { describe, expect, it } from 'vitest'
import { isPrivateHost } from './is-private-host.ts'

const isPrivate = (host: string) => isPrivateHost(new URL(`http://${host}/`).hostname)

describe('isPrivateHost', () => {
  it.each([
    'localhost', 'LOCALHOST', 'localhost.', 'feeds.localhost', 'printer.local', 'a.b.local.', 'metadata.google.internal', 'wiki.corp',
    'nas.lan', 'router.home', 'router.home.arpa', 'wiki.intranet', 'wiki', 'router.',
  ])('keeps away from the name %s', (host) => expect(isPrivate(host)).toBe(true))

  it.each([
    '127.0.0.1', '127.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '0', '0.0.0.0', '10.0.0.1',
    '012.1.2.3', '100.64.0.1', '100.127.255.255', '169.254.169.254', '0xa9fea9fe', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.168.1.1',
    '3232235777', '0xc0a80101', '198.18.0.1', '198.19.255.255', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '127.0.0.1.',
    '１２７.０.０.１', '127。0。0。1',
  ])('keeps away from the address %s', (host) => expect(isPrivate(host)).toBe(true))

  it.each([
    '[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:10.1.2.3]', '[::ffff:192.168.0.1]', '[::127.0.0.1]',
    '[64:ff9b::10.0.0.1]', '[64:ff9b:1::8.8.8.8]', '[2002:7f00:1::]', '[2002:c0a8:101::1]', '[fc00::1]', '[fd12:3456:789a::1]', '[fe80::1]',
    '[febf::1]', '[fec0::1]', '[ff02::1]',
  ])('keeps away from the address %s', (host) => expect(isPrivate(host)).toBe(true))

  it.each([
    'example.com', 'inference.report', 'localhost.example.com', 'local.example', 'mylocal.net', 'internal.example.com', 'home.example',
    'local-news.com', '10.example.com', '127.0.0.1.example.com', 'xn--bcher-kva.example',
  ])('lets the name %s pass', (host) => expect(isPrivate(host)).toBe(false))

  it.each([
    '1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.1', '169.253.0.1',
    '172.15.255.255', '172.32.0.0', '192.0.1.1', '192.167.1.1', '192.169.1.1', '198.17.255.255', '198.20.0.0', '223.255.255.255', '134744072',
    '[2606:4700:4700::1111]', '[2001:db8::1]', '[::ffff:8.8.8.8]', '[64:ff9b::8.8.8.8]', '[2002:808:808::1]', '[fbff::1]', '[fe00::1]',
  ])('lets the address %s pass', (host) => expect(isPrivate(host)).toBe(false))
})
