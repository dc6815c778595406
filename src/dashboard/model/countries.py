"""Countries by their ISO 3166-1 alpha-3 code: the name shown, and the Russian and Chinese names search finds them by."""

from typing import Final

COUNTRIES: Final = {
    "KAZ": ("Kazakhstan", "Казахстан", "哈萨克斯坦"),
    "KGZ": ("Kyrgyzstan", "Кыргызстан Киргизия", "吉尔吉斯斯坦"),
    "TJK": ("Tajikistan", "Таджикистан", "塔吉克斯坦"),
    "UZB": ("Uzbekistan", "Узбекистан", "乌兹别克斯坦"),
    "TKM": ("Turkmenistan", "Туркменистан", "土库曼斯坦"),
    "ARM": ("Armenia", "Армения", "亚美尼亚"),
    "AZE": ("Azerbaijan", "Азербайджан", "阿塞拜疆"),
    "GEO": ("Georgia", "Грузия", "格鲁吉亚"),
    "BLR": ("Belarus", "Беларусь Белоруссия", "白俄罗斯"),
    "AFG": ("Afghanistan", "Афганистан", "阿富汗"),
    "PAK": ("Pakistan", "Пакистан", "巴基斯坦"),
    "DJI": ("Djibouti", "Джибути", "吉布提"),
    "ETH": ("Ethiopia", "Эфиопия", "埃塞俄比亚"),
    "LKA": ("Sri Lanka", "Шри-Ланка", "斯里兰卡"),
    "KHM": ("Cambodia", "Камбоджа", "柬埔寨"),
    "MMR": ("Myanmar", "Мьянма Бирма", "缅甸"),
    "CHN": ("China", "Китай", "中国"),
    "RUS": ("Russia", "Россия", "俄罗斯"),
    "IRN": ("Iran", "Иран", "伊朗"),
    "MNG": ("Mongolia", "Монголия", "蒙古"),
    "IND": ("India", "Индия", "印度"),
    "TUR": ("Turkey", "Турция", "土耳其"),
    "ISR": ("Israel", "Израиль", "以色列"),
    "ARE": ("United Arab Emirates", "ОАЭ", "阿联酋"),
    "SRB": ("Serbia", "Сербия", "塞尔维亚"),
    "UKR": ("Ukraine", "Украина", "乌克兰"),
    "MDA": ("Moldova", "Молдавия Молдова", "摩尔多瓦"),
    "BGR": ("Bulgaria", "Болгария", "保加利亚"),
    "SYR": ("Syria", "Сирия", "叙利亚"),
    "DZA": ("Algeria", "Алжир", "阿尔及利亚"),
    "LAO": ("Laos", "Лаос", "老挝"),
    "NIC": ("Nicaragua", "Никарагуа", "尼加拉瓜"),
}


def country_name(code: str) -> str:
    """The English name of a country, or the code itself where the table has none."""
    return COUNTRIES[code][0] if code in COUNTRIES else code
