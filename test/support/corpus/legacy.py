"""Writes Vietnamese in the encodings that were used before Unicode: what stands in a cell whose font is .VnTime (TCVN3) or VNI-Times (VNI)."""

# TCVN 5712:1993, VN3, as its bytes look in Windows-1252. Capitals with a tone exist only in fonts named .Vn…H, which draw small codes as capitals.
_TCVN3 = dict(zip(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
    "\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae\xcc\xce\xcf\xd0\xd1\xaa\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde"
    "\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xad\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe"
    "\xa1\xa2\xa3\xa4\xa5\xa6\xa7",
))  # fmt: skip

# VNI for Windows: the letter, then a sign that stands for the marks.
_VNI = {}
for _letters, _base, _signs in (
    ("áàảãạ", "a", "ùøûõï"), ("ăắằẳẵặ", "a", "êéèúüë"), ("âấầẩẫậ", "a", "âáàåãä"), ("éèẻẽẹ", "e", "ùøûõï"), ("êếềểễệ", "e", "âáàåãä"),
    ("óòỏõọ", "o", "ùøûõï"), ("ôốồổỗộ", "o", "âáàåãä"), ("ớờởỡợ", "ô", "ùøûõï"), ("úùủũụ", "u", "ùøûõï"), ("ứừửữự", "ö", "ùøûõï"), ("ýỳỷỹ", "y", "ùøûõ"),
):  # fmt: skip
    for _letter, _sign in zip(_letters, _signs):
        _VNI[_letter] = _base + _sign
        _VNI[_letter.upper()] = (_base + _sign).upper()
for _letter, _sign in zip("íìỉĩịơưỵđ", "íìæóòôöîñ"):
    _VNI[_letter], _VNI[_letter.upper()] = _sign, _sign.upper()


def tcvn3(text):
    """Small letters exactly; a capital with a tone becomes the small one's code, as the keyboards of the time did in fonts other than …H."""
    return "".join(_TCVN3.get(char) or (_TCVN3.get(char.lower(), char) if ord(char) > 127 else char) for char in text)


def tcvn3_capitals(text):
    """For a font whose name ends in H: everything in small codes."""
    return tcvn3(text.lower())


def vni(text):
    return "".join(_VNI.get(char, char) for char in text)
