extension ReplicationPage {
  /// The arguments that live in the turn loop and in the kernel's functions, and the kernel itself.
  static let dynamic: [ReplicationPage] = [
    ReplicationPage(
      "M05", "The preventive window",
      claim: """
        A state that faces a growing programme strikes, if at all, on the eve of completion: to strike earlier gives up the \
        chance that the programme stalls.
        """,
      citation: """
        Bas and Coe 2016, A Dynamic Theory of Nuclear Proliferation and Preventive War, International Organization 70:4, in \
        the spirit of; derived for this program
        """,
      note: "Of Bas and Coe the abstract was read, not the text: the thresholds are not theirs."),
    ReplicationPage(
      "M10", "Updating beliefs",
      claim: """
        If both types would arm, arming says nothing, and a rational observer learns nothing from it; one who thinks that the \
        other knows it to be harmless takes the same act for aggression.
        """,
      citation: """
        Bayes' rule; Jervis 1976, Perception and Misperception in International Politics; Eyster and Rabin 2005, Cursed \
        Equilibrium, Econometrica 73:5; Rabin and Schrag 1999, First Impressions Matter, Quarterly Journal of Economics 114:1
        """,
      note: """
        The formula for Jervis' mechanism is this program's own, after Madarász 2012. Madarász 2012, Grether 1980 and Edwards \
        1968 are cited from memory. Of Rabin and Schrag the set-up was compared, the numbers are derived.
        """),
    ReplicationPage(
      "M11", "The spiral",
      claim: """
        A biased observer of a frightened but benign other comes to think it hostile in the end, and the sooner the larger \
        the bias; a correct one is seldom alarmed, and occasional restraint protects.
        """,
      citation: """
        Jervis 1976, Perception and Misperception in International Politics, and Kydd 2005, Trust and Mistrust in \
        International Relations, in the spirit of; derived for this program
        """,
      note: "Berk 1966, on where beliefs under a wrong model end, is cited from memory; the bound is Ville's inequality."),
    ReplicationPage(
      "M14", "The commitment problem",
      claim: """
        A coercer that cannot bind itself not to join an uprising must pay a disarming regime for the risk, and often more \
        than the disarmament is worth to it; a weapon that makes joining too costly ends the risk.
        """,
      citation: """
        Fearon 2017, The big problem with the North Koreans isn't that we can't trust them. It's that they can't trust us, \
        Monkey Cage, 16 August 2017; the model is this program's own
        """,
      note: "The article argues in words; every formula is derived from it. Powell 2006 is the general form of the problem."),
    ReplicationPage(
      "M15", "Legitimacy at home",
      claim: "A programme that earns a regime legitimacy is worth its cost without any threat from abroad.",
      citation: "Fearon 2017, Monkey Cage, 16 August 2017, a remark; the model is this program's own",
      note: "M15.h is checked only by writing the same formula twice."),
    ReplicationPage(
      "M20", "Competing hazards",
      claim: """
        War, collapse and completion compete in every turn, so that each makes the others less likely in the end: bookkeeping, \
        which a simulation must get right before anything else.
        """,
      citation: "Textbook (an absorbing chain); derived for this program"),
    ReplicationPage(
      "M22", "The third party",
      claim: """
        Sanctions bite only as far as the patron joins them, and a patron that fears its client's collapse enough does not, \
        however little it likes the programme.
        """,
      citation: "This program's own, after the role of China in Fearon 2017, Monkey Cage, 16 August 2017",
      note: "M22.leak is checked only by writing the same formula twice."),
    ReplicationPage(
      "K", "The kernel",
      claim: """
        What the turn loop plays is what the model's description says: prices, beliefs, hazards and the frequencies of \
        outcomes come out at the numbers that the equations give.
        """,
      citation: "docs/model.md; a formal version, this program's own, of Fearon 2017, Monkey Cage, 16 August 2017",
      note: """
        Passing says that the program computes its description, not that the description is true: every default is \
        judgement. K.fear, K.path and K.defaults are checked only by writing the same thing twice.
        """),
  ]
}
