"""The 52 indicators and their lead agencies as Hà Nội's plan 234/KH-UBND of 06/08/2024 prints them (section II.4), typed off by hand.

Kept apart from src/framework on purpose: whoever examines must not copy from the examined. `unit`, `typical` and `decimals` are
ours: what a clerk would plausibly write. They are invented and prove nothing.
"""

PILLARS = {
    "1": "Thể chế",
    "2": "Vốn con người, nghiên cứu và phát triển",
    "3": "Cơ sở hạ tầng",
    "4": "Trình độ phát triển của thị trường",
    "5": "Trình độ phát triển của doanh nghiệp",
    "6": "Sản phẩm tri thức, sáng tạo và công nghệ",
    "7": "Tác động",
}

SUBPILLARS = {
    "1.1": "Môi trường chính sách",
    "1.2": "Môi trường kinh doanh",
    "2.1": "Giáo dục",
    "2.2": "Nghiên cứu và phát triển",
    "3.1": "Hạ tầng ICT",
    "3.2": "Hạ tầng chung và môi trường sinh thái",
    "4.1": "Tài chính và đầu tư",
    "4.2": "Quy mô thị trường",
    "5.1": "Lao động có kiến thức",
    "5.2": "Liên kết sáng tạo",
    "5.3": "Hấp thu tri thức",
    "6.1": "Sáng tạo tri thức",
    "6.2": "Tài sản vô hình",
    "6.3": "Lan tỏa tri thức",
    "7.1": "Tác động đến sản xuất - kinh doanh",
    "7.2": "Tác động đến kinh tế - xã hội",
}

# code, agencies that lead, unit as a clerk writes it, a plausible number, decimals, name
_TABLE = """
1.1.1|so-khcn|Điểm|4.5|1|Ban hành và tổ chức thực hiện chính sách thúc đẩy Khoa học công nghệ và Đổi mới sáng tạo, phục vụ phát triển kinh tế - xã hội
1.1.2|so-tuphap cong-an cuc-thads|Điểm|7.42|2|Thiết chế pháp lý và an ninh trật tự
1.1.3|so-khdt|Điểm|6.31|2|Chính sách hỗ trợ doanh nghiệp nhỏ và vừa
1.2.1|so-khdt|Điểm|7.18|2|Chi phí gia nhập thị trường
1.2.2|so-noivu|Điểm|6.87|2|Tính năng động của chính quyền địa phương
1.2.3|so-noivu|%|89.64|2|Cải cách hành chính
1.2.4|so-khdt|Điểm|5.93|2|Cạnh tranh bình đẳng
2.1.1|so-gddt|Điểm|6.82|2|Điểm thi tốt nghiệp THPT trung bình 05 môn học
2.1.2|so-gddt|%|1.35|2|Tỷ lệ học sinh trung học tham gia các cuộc thi nghiên cứu khoa học, kỹ thuật trên tổng số học sinh trung học
2.1.3|so-gddt|Triệu đồng/người|11.46|2|Chi cho giáo dục & đào tạo trên bình quân 1 người đi học
2.2.1|so-khcn|Người/10.000 dân|12.7|1|Nhân lực nghiên cứu và phát triển (toàn thời gian)/10.000 dân
2.2.2|so-khcn|%|0.086|3|Chi ngân sách địa phương cho khoa học và công nghệ/GRDP
2.2.3|so-khcn|%|1.24|2|Chi cho nghiên cứu khoa học và phát triển công nghệ (R&D)/GRDP
2.2.4|so-khcn|Tổ chức/10.000 dân|0.58|2|Số tổ chức khoa học và công nghệ/10.000 dân
3.1.1|so-tttt|Điểm|0.74|2|Hạ tầng số
3.1.2|so-tttt|Điểm|3.46|2|Quản trị điện tử
3.2.1|so-congthuong so-tttt so-gtvt bql-kcncx|Điểm|6.75|2|Cơ sở hạ tầng cơ bản
3.2.2|bql-kcncx|%|83.2|1|Tỷ lệ đất công nghiệp đã được xây dựng kết cấu hạ tầng (%)
3.2.3|so-tnmt|Điểm|3.58|2|Quản trị môi trường
4.1.1|nhnn|Tỷ đồng|412.6|1|Tín dụng cho khu vực tư nhân/1.000 lao động (tỷ đồng)
4.1.2|nhcsxh|%|1.17|2|Tài chính vi mô/GRDP (%)
4.1.3|so-khdt|Tỷ đồng|38.25|2|Vốn SXKD bình quân hàng năm của các doanh nghiệp (tỷ đồng)
4.1.4|so-khdt|Tỷ đồng|21.74|2|Giá trị tài sản cố định và đầu tư tài chính dài hạn của các doanh nghiệp (tỷ đồng)
4.2.1|so-khdt|DN/1.000 DN|96.3|1|Số doanh nghiệp ngành dịch vụ chuyên môn KH&CN/1.000 doanh nghiệp
4.2.2|so-khdt|DN/1.000 dân|21.9|1|Mật độ doanh nghiệp/1.000 dân
4.2.3|so-khdt|%|12.63|2|Đóng góp vào GDP cả nước (%)
5.1.1|so-ldtbxh|%|0.83|2|Tỷ lệ chi phí đào tạo lao động trong tổng chi của doanh nghiệp (%)
5.1.2|so-ldtbxh|%|52.9|1|Tỷ lệ lao động từ 15 tuổi trở lên đã qua đào tạo (%)
5.1.3|so-khcn|%|7.45|2|Tỷ lệ doanh nghiệp có hoạt động nghiên cứu và phát triển
5.2.1|so-khcn|Hợp đồng|137|0|Hợp tác nghiên cứu giữa tổ chức KH&CN và doanh nghiệp
5.2.2|bql-kcncx|Dự án/1.000 DN|3.92|2|Tỷ lệ dự án đầu tư đang hoạt động trong các khu công nghiệp/1.000 doanh nghiệp
5.2.3|so-congthuong|Dự án/1.000 DN|18.64|2|Tỷ lệ dự án đầu tư đang hoạt động trong các cụm công nghiệp/1.000 doanh nghiệp
5.3.1|so-khdt|%|6.38|2|Đầu tư trực tiếp của nước ngoài/GRDP (%)
5.3.2|so-khcn|%|43.7|1|Tỷ lệ Doanh nghiệp có hoạt động đổi mới sáng tạo
5.3.3|so-khcn|DN/1.000 DN|14.26|2|Số doanh nghiệp có chứng chỉ ISO/1000 doanh nghiệp
6.1.1|so-khcn|Đơn/10.000 dân|1.34|2|Đơn đăng ký sáng chế và giải pháp hữu ích/10.000 dân
6.1.2|so-nnptnt|Đơn/10.000 dân|0.057|3|Đơn đăng ký giống cây trồng/10.000 dân
6.2.1|so-khcn|Đơn/1.000 DN|61.8|1|Đơn đăng ký nhãn hiệu/1000 doanh nghiệp
6.2.2|so-khcn|Đơn/10.000 dân|0.124|3|Đơn đăng ký nhãn hiệu tập thể /10.000 dân
6.2.3|so-khcn|Đơn/10.000 dân|0.96|2|Đơn đăng ký thiết kế kiểu dáng công nghiệp/10.000 dân
6.2.4|so-khcn|Chỉ dẫn/xã|0.014|3|Chỉ dẫn địa lý đã được cấp giấy chứng nhận bảo hộ/tổng số xã
6.3.1|so-khdt|DN/10.000 dân|35.8|1|Số doanh nghiệp mới được thành lập /10.000 dân
6.3.2|so-khcn|DN/1.000 DN|1.09|2|Số doanh nghiệp KH&CN và doanh nghiệp đủ điều kiện là doanh nghiệp KH&CN/1.000 doanh nghiệp
6.3.3|so-khcn|%|2.46|2|Tỷ lệ doanh nghiệp khởi nghiệp sáng tạo/tổng số doanh nghiệp thành lập mới ở địa phương
7.1.1|so-congthuong|%|105.8|1|Chỉ số sản xuất công nghiệp
7.1.2|so-nnptnt|Sản phẩm/xã|2.87|2|Số sản phẩm OCOP 4 sao trở lên/tổng số xã
7.1.3|so-congthuong|%|34.6|1|Giá trị xuất khẩu/GRDP (%)
7.1.4|so-khdt|%|5.27|2|Tốc độ tăng năng suất lao động
7.2.1|so-ldtbxh|%|18.5|1|Tốc độ giảm nghèo
7.2.2|so-ldtbxh|%|47.3|1|Tỷ lệ lao động có việc làm trong nền kinh tế/tổng số dân số (%)
7.2.3|so-khdt|Triệu đồng/tháng|6.87|2|Thu nhập bình quân đầu người
7.2.4|so-khdt|Chỉ số|0.818|3|Chỉ số phát triển con người
"""


class Fact:
    """One indicator: what the plan prints and what a clerk would write beside it."""

    def __init__(self, line):
        code, leads, unit, typical, decimals, name = line.split("|")
        self.code, self.unit, self.name = code, unit, name
        self.leads = leads.split()
        self.typical, self.decimals = float(typical), int(decimals)


FACTS = {fact.code: fact for fact in (Fact(line) for line in _TABLE.strip().splitlines())}
CODES = list(FACTS)

# The candidates for the 13 that the province supplies itself (facts-pii.md section 2): provisional.
LOCAL = "1.1.1 6.3.3 2.1.2 5.2.1 6.3.2 5.3.3 3.2.2 5.2.2 5.2.3 7.1.2 2.2.2 2.1.3 2.2.4".split()

# The parts of 3.2.1: id, as the plan writes it, who leads it.
COMPONENTS = [
    ("dien-nang", "Hạ tầng điện năng", "so-congthuong"),
    ("vien-thong", "Hạ tầng viễn thông", "so-tttt"),
    ("duong-bo", "Hạ tầng đường bộ", "so-gtvt"),
    ("khu-cong-nghiep", "Hạ tầng khu công nghiệp", "bql-kcncx"),
]

# id: name in the plan, short forms (of tabs and of columns), the second half of its documents' symbols
AGENCIES = {
    "so-khcn": ("Sở Khoa học và Công nghệ", ["Sở KH&CN", "SKHCN", "Sở KHCN"], "SKHCN"),
    "so-khdt": ("Sở Kế hoạch và Đầu tư", ["Sở KH&ĐT", "SKHĐT", "Sở KHĐT"], "SKHĐT"),
    "so-gddt": ("Sở Giáo dục và Đào tạo", ["Sở GD&ĐT", "SGDĐT", "Sở GDĐT"], "SGDĐT"),
    "so-congthuong": ("Sở Công Thương", ["Sở CT", "SCT", "Sở Công thương"], "SCT"),
    "so-nnptnt": ("Sở Nông nghiệp và Phát triển nông thôn", ["Sở NN&PTNT", "SNNPTNT", "Sở NN-PTNT"], "SNN"),
    "so-tttt": ("Sở Thông tin và Truyền thông", ["Sở TT&TT", "STTTT", "Sở TTTT"], "STTTT"),
    "so-tnmt": ("Sở Tài nguyên và Môi trường", ["Sở TN&MT", "STNMT", "Sở TNMT"], "STNMT"),
    "so-noivu": ("Sở Nội vụ", ["Sở Nội vụ", "SNV", "Sở NV"], "SNV"),
    "so-tuphap": ("Sở Tư pháp", ["Sở Tư pháp", "STP", "Sở TP"], "STP"),
    "cong-an": ("Công an Thành phố", ["Công an TP", "CATP", "Công an Thành phố"], "CAHN"),
    "cuc-thads": ("Cục Thi hành án dân sự", ["Cục THADS", "THADS", "Cục THADS TP"], "CTHADS"),
    "so-ldtbxh": ("Sở Lao động, thương binh và Xã hội", ["Sở LĐTBXH", "SLĐTBXH", "Sở LĐ-TB&XH"], "SLĐTBXH"),
    "so-gtvt": ("Sở Giao thông Vận tải", ["Sở GTVT", "SGTVT", "Sở GT-VT"], "SGTVT"),
    "bql-kcncx": ("Ban Quản lý các Khu công nghiệp và chế xuất", ["BQL KCN&CX", "BQL các KCN", "Ban QL KCN&CX"], "BQL"),
    "nhnn": ("Ngân hàng nhà nước Việt Nam chi nhánh Hà Nội", ["NHNN", "NHNN CN Hà Nội", "NHNN chi nhánh Hà Nội"], "HAN"),
    "nhcsxh": ("Ngân hàng Chính sách xã hội - Chi nhánh Hà Nội", ["NHCSXH", "NH CSXH", "NHCSXH CN Hà Nội"], "NHCS"),
}


def leads_of(agency):
    """The (code, component or None) that an agency leads, in print order."""
    found = []
    for code, fact in FACTS.items():
        if agency not in fact.leads:
            continue
        parts = [part for part, _, lead in COMPONENTS if lead == agency] if code == "3.2.1" else [None]
        found.extend((code, part) for part in parts)
    return found
