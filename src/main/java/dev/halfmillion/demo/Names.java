package dev.halfmillion.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented people: names from all over India, each with an address nobody owns. */
final class Names {

  private static final List<String> FIRST =
      List.of(
          "Aarti",
          "Abdul",
          "Aditi",
          "Ajay",
          "Akash",
          "Alka",
          "Amit",
          "Anil",
          "Anita",
          "Anjali",
          "Arjun",
          "Asha",
          "Ashok",
          "Bhavna",
          "Chetan",
          "Daisy",
          "Deepa",
          "Dev",
          "Dinesh",
          "Divya",
          "Esther",
          "Farhan",
          "Gaurav",
          "Geeta",
          "Gurpreet",
          "Harish",
          "Harpreet",
          "Hema",
          "Imran",
          "Indu",
          "Irfan",
          "Jaya",
          "Jaspreet",
          "Jyoti",
          "Kabir",
          "Kamal",
          "Karthik",
          "Kavita",
          "Kiran",
          "Lakshmi",
          "Lata",
          "Madhu",
          "Mahesh",
          "Manoj",
          "Mary",
          "Meena",
          "Mohan",
          "Mukesh",
          "Nadia",
          "Naresh",
          "Neha",
          "Nikhil",
          "Nisha",
          "Omkar",
          "Pallavi",
          "Pooja",
          "Pradeep",
          "Rahul",
          "Rajesh",
          "Rekha",
          "Ritu",
          "Rohan",
          "Rukmini",
          "Sanjay",
          "Sarita",
          "Shabnam",
          "Shilpa",
          "Sneha",
          "Sunil",
          "Swati",
          "Tenzin",
          "Thomas",
          "Uma",
          "Usha",
          "Vandana",
          "Varun",
          "Vijay",
          "Vinod",
          "Yasmin",
          "Yogesh",
          "Zoya");

  private static final List<String> LAST =
      List.of(
          "Agarwal",
          "Ali",
          "Bansal",
          "Barman",
          "Bhat",
          "Bora",
          "Chauhan",
          "Das",
          "Desai",
          "Dorje",
          "Fernandes",
          "Ghosh",
          "Gill",
          "Gupta",
          "Iyer",
          "Jadhav",
          "Jain",
          "Joshi",
          "Kale",
          "Kaur",
          "Khan",
          "Kulkarni",
          "Kumar",
          "Lal",
          "Mahto",
          "Mehta",
          "Menon",
          "Mishra",
          "More",
          "Naik",
          "Nair",
          "Oraon",
          "Pandey",
          "Patel",
          "Patil",
          "Pillai",
          "Prasad",
          "Qureshi",
          "Rao",
          "Reddy",
          "Roy",
          "Sahu",
          "Saikia",
          "Saxena",
          "Sharma",
          "Sheikh",
          "Shetty",
          "Singh",
          "Soni",
          "Tiwari",
          "Varma",
          "Verma",
          "Yadav");

  private Names() {}

  /** The person with this number; the same number is always the same person. */
  static Person person(Random random, String kind, int number) {
    String first = FIRST.get(random.nextInt(FIRST.size()));
    String last = LAST.get(random.nextInt(LAST.size()));
    String address =
        "%s.%s.%s%d@people.halfmillion.test"
            .formatted(first, last, kind, number)
            .toLowerCase(Locale.ROOT);
    String phone = "%d%09d".formatted(6 + random.nextInt(4), random.nextInt(1_000_000_000));
    return new Person(first + " " + last, address, phone);
  }

  /**
   * Somebody.
   *
   * @param name first and last
   * @param email below a domain that can never exist
   * @param phone ten digits
   */
  record Person(String name, String email, String phone) {}
}
