"""Rewrites a Python regular expression of spaCy's tokenizer as the source of a JavaScript one (flag `u`)."""

# Python's idea of what is not a space; JavaScript's \\S differs (U+FEFF, U+0085, U+001C to U+001F).
NOT_SPACE = r"[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
SYNTAX = set("^$\\.*+?()[]{}|/")


def code_point_ranges(holds):
    """The code points for which `holds` is true, as [first, last, first, last, ...]."""
    found = []
    for code in range(0x110000):
        if holds(chr(code)):
            if found and found[-1] == code - 1:
                found[-1] = code
            else:
                found += [code, code]
    return found


def members(holds):
    """The inside of a character class, spelt out because engines know different versions of Unicode."""
    bounds = code_point_ranges(holds)
    return "".join(f"\\u{{{first:x}}}-\\u{{{last:x}}}" for first, last in zip(bounds[::2], bounds[1::2]))


DIGIT = members(str.isdecimal)
WORD = members(str.isalnum) + "_"


def to_js_pattern(pattern):
    pattern = pattern.removeprefix("(?u)")
    out, in_class, index = [], False, 0
    while index < len(pattern):
        char = pattern[index]
        index += 1
        if char == "\\":
            escaped = pattern[index]
            index += 1
            if escaped == "U":
                out.append("\\u{" + pattern[index : index + 8].lstrip("0") + "}")
                index += 8
            elif escaped == "u":
                out.append("\\u" + pattern[index : index + 4])
                index += 4
            elif escaped == "d":
                out.append(DIGIT if in_class else f"[{DIGIT}]")
            elif escaped == "w":
                out.append(WORD if in_class else f"[{WORD}]")
            elif escaped == "S":
                assert not in_class
                out.append(NOT_SPACE)
            elif escaped in SYNTAX or (in_class and escaped == "-"):
                out.append("\\" + escaped)
            else:
                # With the flag u, JavaScript refuses a backslash before a character that needs none.
                assert not escaped.isalnum(), escaped
                out.append(escaped)
            continue
        if char == "[" and not in_class:
            in_class = True
        elif char == "]" and in_class:
            in_class = False
        out.append(char)
    return "".join(out)
