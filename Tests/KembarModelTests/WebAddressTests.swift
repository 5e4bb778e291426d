import KembarModel
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    "http://example.org", "https://example.org/", "HTTPS://EXAMPLE.ORG/A",
    "https://example.org:8443/a/b.html",
    "https://example.org?q=a&b=c#top", "https://example.org/a%20b",
    "https://example.org/~user/(a);b,c!$*+=:@'",
    "https://en.wikipedia.org/wiki/Xi'an", "https://192.0.2.1/a", "https://[2001:db8::1]:8080/",
    "http://localhost",
    "https://münchen.example/straße", "https://例え.jp/日本", "https://xn--mnchen-3ya.example/",
    "https://қазақстан.example", "https://example.org/users/@name", "https://example.org?mail=a@b.example",
  ])
  func safe(text: String) {
    #expect(WebAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "javascript:alert(1)", "JavaScript:alert(1)", "file:///etc/passwd",
    "ftp://example.org", "mailto:a@example.org", "data:text/html,x", "httpx://example.org",
    "http:/example.org",
    "http:example.org", "https//example.org", " https://example.org", "https://example.org ",
    "https://exa mple.org",
    "https://example.org/a b", "https://example.org/\tb", "https://example.org/\n",
    "https://example.org/\r\n",
    "https://example.org/\u{0}", "https://example.org/\u{1B}[31m", "https://example.org/\u{7F}",
    "https://example.org/\u{85}", "https://example.org/\u{A0}b", "https://example.org/\u{3000}",
    "https://example.org/\u{202E}gpj.exe", "https://example.org/\u{200B}", "https://example.org/\u{AD}b",
    "https://example.org/\"x\"", "https://example.org/<script>", "https://example.org/a\\b",
    "https://example.org/`id`",
    "https://example.org/{a}", "https://example.org/a|b", "https://example.org/a^b",
  ])
  func refused(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(
    "An address without a host is none",
    arguments: [
      "http://", "https://", "https:///etc/passwd", "https://?q", "https://#top", "https://:80/",
      "https://.org",
      "https://-x.org", "https://%65xample.org", "https://\u{301}x.org",
    ])
  func withoutHost(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(
    "What stands before an @ looks like the host and is not",
    arguments: [
      "https://kemlu.go.id@example.org/", "https://user:password@example.org", "https://@example.org",
      "https://a@\u{301}example.org", "http://kemlu.go.id:80@example.org?q",
    ])
  func userName(text: String) {
    #expect(WebAddress(text) == nil)
  }
}
