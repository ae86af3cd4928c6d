namespace GoroutineGen.Generator.Plans;

/// <summary>The check at the back-edge of a loop in a part that cannot suspend. The check gives the P up and keeps the thread.</summary>
/// <param name="Place">Where the check goes.</param>
internal sealed record BlockingCheck(CheckPlace Place) : BodyPart(Place.Position);
