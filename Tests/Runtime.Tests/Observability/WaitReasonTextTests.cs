using GoroutineGen.Observability;

namespace GoroutineGen.Runtime.Tests.Observability;

/// <summary>Dumps tell each kind of wait from every other.</summary>
public class WaitReasonTextTests
{
    [Test]
    public void EachReasonHasATextOfItsOwn() =>
        Assert.That(Enum.GetValues<WaitReason>().Select(WaitReasonText.For), Is.Unique.And.None.Empty);

    [Test]
    public void NoTextIsTheNameInCode() =>
        Assert.That(
            Enum.GetValues<WaitReason>()
                .Where(reason => reason != WaitReason.None)
                .Where(reason => WaitReasonText.For(reason) == reason.ToString()),
            Is.Empty,
            "WaitReasonText does not know these.");
}
