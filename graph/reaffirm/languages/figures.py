"""Chinese figures: 第一五一四(十五)号, 二〇二一年十二月, 十二."""

from __future__ import annotations

from typing import Final

#: The digits from 0 to 9.
CHINESE_DIGITS: Final = "〇一二三四五六七八九"
#: The character that stands for ten.
TEN: Final = "十"
#: Other characters that are printed for zero.
_ZEROS: Final = str.maketrans({"○": "〇", "零": "〇"})
#: For patterns: the characters of a figure below 100 without zeros (一 to 九十九), and of any.
COUNTING: Final = f"{CHINESE_DIGITS[1:]}{TEN}"
FIGURES: Final = f"〇○零{COUNTING}"


def chinese_value(printed: str) -> int:
    """The value of a Chinese figure below 100, or of a row of digits; 0 of what is neither.

    >>> chinese_value("十二"), chinese_value("二十"), chinese_value("一五一四"), chinese_value("二十十")
    (12, 20, 1514, 0)
    """
    digits = printed.translate(_ZEROS)
    if TEN not in digits:
        return int("".join(str(CHINESE_DIGITS.index(digit)) for digit in digits))
    tens, _, ones = digits.partition(TEN)
    if len(tens) > 1 or len(ones) > 1 or ones == TEN:
        return 0
    return 10 * (CHINESE_DIGITS.index(tens) if tens else 1) + (
        CHINESE_DIGITS.index(ones) if ones else 0
    )


def chinese_figure(number: int) -> str:
    """A number below 100 in Chinese figures, a greater one digit by digit.

    >>> chinese_figure(12), chinese_figure(20), chinese_figure(187)
    ('十二', '二十', '一八七')
    """
    if number >= 100:
        return "".join(CHINESE_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else CHINESE_DIGITS[tens]) + TEN if tens else ""
    return ten + (CHINESE_DIGITS[ones] if ones else "")
