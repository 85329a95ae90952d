"""Texts that a tokenizer may stumble over: every rule of it, scripts, emoji, odd spaces, addresses, long words."""

import random

BITS = """
http://www.bbc.co.uk/news?a=1 www.example.com foo@bar.com https://t.co/abc, example.org/x_y user:pw@host.net:8080/p#q
ftp://192.168.1.1/x 8.8.8.8 US$5 £3.50 10km 5kg. $1.2bn U.S. U.S.-led e.g., i.e. don't DON'T don’t I'm we've
mother-in-law 1990s '90s 10:30am 10am a/b and/or ... … .... -- --- — – “quote” ‘x’ John's Johns' ( [ ) ] { } ! ?! ;
: :) :-( <3 ^_^ (╯°□°）╯︵┻━┻ C++ #tag @user &amp; % 50% 3x x2 1,000,000 1.5 -5 +44 (555) é naïve Ünïcode e\u0301 東京
日本語。 中文，测试 Привет мир. Привет-мир 10км עברית عربي ٣٤٥ 5كم हिन्दी ไทย 한국어 😀 👍🏽 🇺🇸 👩‍👩‍👧 ❤️ 😀😀 a😀b ² m² ½ ① Ⅳ 𝒜bc
𐐀x 𝟙𝟚 İstanbul ΣΑΣ ǅ ﬁ ß ẞ a.b A.B a.B.c aA. AB. foo.Bar word."Next x=y _foo_ *bold* A- -A --foo foo--bar 1-2 1-a
a-1 COVID-19 Al-Qaeda al-Assad S'pore o'clock ma'am y'all gonna gotta cannot can't've ain't Let's c'm'on 'nuff nothin'
Ph.D. Mr. St. No. a.m. p.m. 8p.m. 8a.m Jan. Sept.11 \\n <br> ==> -> ~5 °C 20°C. 5° km² 100mph 1st 2nd X xx PERSON GPE
mark case dep ORG NOUN nsubj ROOT LAW DATE the The THE man said killed in Paris troops that which is was were have had
to be not they will would and but if because of on at by for with from Korea's Moon Jae-in North South 28,500 Monday
""".split()

GLUE = [" ", " ", " ", "", "", ",", ".", '"', "'", "’", "\n", "\n\n", "  ", ") ", "(", "-", "/", ":", "\t", "\r\n"]
ODD_SPACES = ["\u00a0", "\u200b", "\u200d", "\u2003", "\u2028", "\u202f", "\u3000", "\ufeff", "\x85", "\x1c", "\x0b", "\u180e"]
LONG = ["x" * 130, "Ab1" * 60, "." * 70, "!" * 60, "ha-" * 40, "(" * 55 + ")" * 55, "z" * 47 + "...", "é" * 99, "9" * 101]
FIXED = ["", " ", "\n", "a", "  a", "a ", "a  ", " a b  ", "\u200b", "...", "😀", "\u3000", "'", "''", "US$", "\t a"]


def random_word(random_, first, last):
    # No surrogates: the reference cannot encode them.
    codes = (random_.randint(first, last) for _ in range(random_.randint(1, 6)))
    return "".join(chr(code) for code in codes if not 0xD800 <= code <= 0xDFFF)


def hostile_texts(special_cases, count, seed):
    """`count` texts, the same for the same seed."""
    random_ = random.Random(seed)
    special_cases = sorted(special_cases)
    texts = FIXED[:count]
    while len(texts) < count:
        text = ""
        for _ in range(random_.randint(1, 14)):
            choice = random_.random()
            if choice < 0.58:
                text += random_.choice(BITS)
            elif choice < 0.8:
                text += random_.choice(special_cases)
            elif choice < 0.86:
                text += random_word(random_, 0x20, 0x24F)
            elif choice < 0.9:
                text += random_word(random_, 0x250, 0xFFFD)
            elif choice < 0.92:
                text += random_word(random_, 0x10000, 0x1FAFF)
            elif choice < 0.97:
                text += random_.choice(ODD_SPACES)
            else:
                text += random_.choice(LONG)
            text += random_.choice(GLUE)
        texts.append(text)
    return texts
