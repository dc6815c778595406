import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection.folding import fold, fold_lines

SPELLINGS: dict[str, list[tuple[str, ...]]] = {
    "Russian": [
        ("Kulob", "Kulyab", "Куляб"),
        ("Шаймак", "Shaymak", "Shaimak"),
        ("Khorog", "Хорог"),
        ("Ayni", "Айни"),
        ("Baikonur", "Байконур", "Baykonur"),
        ("Zhanatas", "Жанатас", "Janatas"),
    ],
    "Armenian": [
        ("Գյումրի", "Gyumri", "ԳՅՈՒՄՐԻ"),
        ("Երևան", "Երեւան", "Yerevan"),
        ("Ագարակ", "Agarak"),
        ("Մեղրի", "Meghri", "Megri"),
        ("Քաջարան", "Kajaran", "Kadzharan"),
        ("Զանգեզուր", "Zangezur"),
        ("Որոտան", "Vorotan"),
    ],
    "Georgian": [
        ("თბილისი", "Tbilisi"),
        ("ახალქალაქი", "Akhalkalaki"),
        ("ცხინვალი", "Tskhinvali"),
        ("გუდაუთა", "Gudauta"),
        ("ჯავა", "Java"),
        ("ყაზბეგი", "Qazbegi", "Kazbegi"),
    ],
    "Kazakh": [
        ("Қарағанды", "Qaraghandy", "Qarağandy", "Karagandy"),
        ("Шымкент", "Şymkent", "Shymkent"),
        ("Жезқазған", "Jezqazğan", "Zhezkazgan"),
        ("Өскемен", "Öskemen", "Oskemen"),
        ("Екібастұз", "Ekıbastuz", "Ekibastuz"),
        ("Ақтөбе", "Aqtöbe", "Aktobe"),
        ("Байқоңыр", "Baiqoñyr", "Baikonyr"),
        ("Мәртөк", "Märtök"),
    ],
    "Kyrgyz": [
        ("Чүй", "Chuy", "Чуй"),
        ("Ысык-Көл", "Ysyk-Kol", "Ysyk-Köl"),
        ("Жалал-Абад", "Jalal-Abad", "Zhalal-Abad"),
        ("Балыкчы", "Balykchy"),
        ("Жаңы", "Jany"),
    ],
    "Uzbek": [
        ("Ўзбекистон", "Oʻzbekiston", "Oʼzbekiston", "O'zbekiston", "O`zbekiston", "O’zbekiston", "Ozbekiston"),
        ("Фарғона", "Fargʻona", "Farg‘ona", "Fargona"),
        ("Ғиждувон", "Gʻijduvon", "G'ijduvon"),
        ("Бухоро", "Buxoro", "Bukhoro"),
        ("Қўқон", "Qoʻqon", "Kokon"),
        ("Жиззах", "Jizzax", "Jizzakh"),
    ],
    "Tajik": [
        ("Кӯлоб", "Kulob", "Kūlob"),
        ("Хоруғ", "Khorugh", "Xorugh"),
        ("Хуҷанд", "Khujand", "Khudzhand"),
        ("Қӯрғонтеппа", "Qurghonteppa", "Kurgonteppa"),
        ("Мурғоб", "Murghob", "Murgob"),
        ("Кӯҳистони Бадахшон", "Kuhistoni Badakhshon"),
        ("Маъдан", "Ma'dan", "Madan"),
    ],
    "Turkmen": [("Aşgabat", "Ashgabat"), ("Daşoguz", "Dashoguz"), ("Çärjew", "Charjew"), ("Žadyr", "Zhadyr")],
    "Persian and Arabic": [
        ("بدخشان", "بَدَخشان", "ﺑﺪﺧﺸﺎﻥ"),
        ("کابل", "كابل"),
        ("ایران", "ايران"),
        ("عشق\u200cآباد", "عشق آباد"),
        ("۲۰۱", "٢٠١", "201"),
    ],
    "Other scripts": [("Αθήνα", "ΑΘΗΝΑ"), ("ＫＡＮＴ", "Kant")],
}
"""Spellings of one name, by the language of the first."""


@pytest.mark.parametrize(
    "spellings",
    [pytest.param(each, id=f"{language}: {each[-1]}") for language, found in SPELLINGS.items() for each in found],
)
def test_the_spellings_of_a_name_meet(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1, [fold(spelling) for spelling in spellings]


@pytest.mark.parametrize("name", ["Кант", "Kant", "कांत", "ခန့်", "ម៉ូដ", "හම්බන්තොට", "กานต์", "קאנט", "칸트", "カント"])
def test_a_name_in_any_script_folds_to_something(name: str) -> None:
    assert fold(name)


@given(st.text())
def test_only_a_text_without_letter_or_digit_folds_to_nothing(text: str) -> None:
    if not fold(text):
        assert not any(each.isascii() and each.isalnum() for each in text)


@given(st.text())
def test_a_folded_text_stays_as_it_is_but_for_its_case(text: str) -> None:
    assert fold(fold(text)) == fold(fold(fold(text)))


@given(st.lists(st.text(st.characters(exclude_characters="\n"))))
def test_many_texts_fold_as_each_of_them_does(texts: list[str]) -> None:
    folded = fold_lines("\n".join(texts)).split("\n")
    assert [" ".join(each.split()) for each in folded] == [fold(text) for text in texts or [""]]
