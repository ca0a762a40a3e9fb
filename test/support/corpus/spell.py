"""The many ways in which one name is typed. Each variant keeps the meaning; none is a fault but the decomposed one."""

import re
import unicodedata

SHORT = [
    ("khoa học và công nghệ", "KH&CN"),
    ("Khoa học công nghệ và Đổi mới sáng tạo", "KHCN&ĐMST"),
    ("đổi mới sáng tạo", "ĐMST"),
    ("phát triển kinh tế - xã hội", "phát triển KT-XH"),
    ("doanh nghiệp", "DN"),
    ("nghiên cứu và phát triển", "R&D"),
    ("khu công nghiệp", "KCN"),
    ("cụm công nghiệp", "CCN"),
    ("giáo dục & đào tạo", "GD&ĐT"),
    ("ngân sách địa phương", "NSĐP"),
    ("giải pháp hữu ích", "GPHI"),
    ("kiểu dáng công nghiệp", "KDCN"),
    ("giấy chứng nhận", "GCN"),
    ("tài sản cố định", "TSCĐ"),
    ("lao động", "LĐ"),
]
OLD_TONE = [("óa", "oá"), ("òa", "oà"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("úy", "uý"), ("ùy", "uỳ"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ")]


def decomposed(text):
    """Letters typed as letter plus mark, as some phones and Macs do."""
    return unicodedata.normalize("NFD", text)


def abbreviated(text, rng=None):
    for long, short in SHORT:
        if rng is None or rng.random() < 0.6:
            text = re.sub(re.escape(long), short, text, flags=re.I)
    return text


def toned(text):
    """hòa → hoà, ủy → uỷ: the older place of the tone."""
    for new, old in OLD_TONE:
        text = re.sub(new + r"(?!\w)", old, text)
    return text


def i_for_y(text):
    return text.replace("Tỷ lệ", "Tỉ lệ").replace("tỷ lệ", "tỉ lệ")


def thousands(text):
    """1.000 ↔ 1000."""
    if re.search(r"1\.000|10\.000", text):
        return text.replace("10.000", "10000").replace("1.000", "1000")
    return text.replace("/1000", "/1.000")


def bracketed(text):
    """The unit in brackets goes, or the part after a comma is put in brackets."""
    return re.sub(r"\s*\((%|tỷ đồng)\)$", "", text)


def spaced(text):
    return text.replace("/", " / ").replace("  ", " ")


def dashed(text):
    return text.replace(" - ", " – ")


def capitals(text):
    return text.upper()


def loose(text):
    """Doubled space, space at the end, full stop."""
    return text.replace(" ", "  ", 1) + " "


def stopped(text):
    return text + "."


HARMLESS = [toned, i_for_y, thousands, bracketed, spaced, dashed, capitals, loose, stopped]


def vary(text, rng, strength=0.3):
    """A harmless variant; more of them with more strength."""
    if rng.random() < strength * 0.6:
        text = abbreviated(text, rng)
    for change in HARMLESS:
        if rng.random() < strength * 0.35:
            text = change(text)
    return text
