namespace GoroutineGen.Generator.Plans;

/// <summary>The back-edge of a loop in a part that cannot suspend: there a check gives the P up and keeps the thread.</summary>
/// <param name="Place">Where it goes.</param>
internal sealed record BlockingCheck(CheckPlace Place) : BodyPart(Place.Position);
