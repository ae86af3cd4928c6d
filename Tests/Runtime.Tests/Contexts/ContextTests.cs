namespace GoroutineGen.Runtime.Tests.Contexts;

/// <summary>What one context says, before and after its end.</summary>
public class ContextTests
{
    private static readonly ContextKey<string> Name = new("name");
    private static readonly ContextKey<string> OtherName = new("name");
    private static readonly ContextKey<int> Number = new();

    private static IEnumerable<Context> Endless =>
        [Context.Background, Context.Todo, Context.WithoutCancel(Context.WithCancel(Context.Background).Context)];

    [TestCaseSource(nameof(Endless))]
    public void AnEndlessContextIsNeverDone(Context context)
    {
        Assert.That(context.IsDone, Is.False);
        Assert.That(context.Err, Is.Null);
        Assert.That(context.Cause, Is.Null);
        Assert.That(context.Deadline, Is.Null);
        Assert.That(context.Done, Is.SameAs(Chan<ValueTuple>.Never));
        Assert.That(context.Token.CanBeCanceled, Is.False);
        context.ThrowIfDone();
    }

    [Test]
    public void ACancelledContextIsDoneForGood([Values] bool askedBefore)
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        if (askedBefore)
        {
            Assert.That(
                (IsClosed(context.Done), context.Token.IsCancellationRequested, context.Err, context.Cause),
                Is.EqualTo((false, false, (object?)null, (object?)null)));
        }

        var done = askedBefore ? context.Done : null;
        var token = askedBefore ? context.Token : default;
        cancel();
        var error = context.Err;
        Assert.That(error, Is.TypeOf<ContextCanceledException>());
        Assert.That(context.Cause, Is.SameAs(error));
        Assert.That(context.IsDone);
        Assert.That(IsClosed(context.Done));
        Assert.That(context.Token.IsCancellationRequested);
        if (askedBefore)
        {
            Assert.That(context.Done, Is.SameAs(done));
            Assert.That(context.Token, Is.EqualTo(token));
            Assert.That(token.IsCancellationRequested);
        }

        cancel();
        Assert.That(context.Err, Is.SameAs(error));
        Assert.That(context.Done, Is.SameAs(context.Done));
        Assert.That(context.Token, Is.EqualTo(context.Token));
    }

    [Test]
    public void LeavingTheScopeCancels()
    {
        Context inside;
        using (var scope = Context.WithCancel(Context.Background))
        {
            inside = scope.Context;
            Assert.That(inside.IsDone, Is.False);
        }

        Assert.That(inside.Err, Is.TypeOf<ContextCanceledException>());
        using (var scope = Context.WithCause(Context.Background))
            inside = scope.Context;
        Assert.That(inside.Cause, Is.SameAs(inside.Err));
        default(CancelScope).Dispose();
        default(CancelCauseScope).Dispose();
    }

    [Test]
    public void TheFirstCauseStays()
    {
        var cause = new InvalidDataException("first");
        var (context, cancel) = Context.WithCause(Context.Background);
        cancel(cause);
        cancel(new InvalidDataException("second"));
        Assert.That(context.Cause, Is.SameAs(cause));
        Assert.That(context.Err, Is.TypeOf<ContextCanceledException>());
        Assert.That(context.Err!.InnerException, Is.SameAs(cause));
    }

    [Test]
    public void NoCauseIsTheErrorItself()
    {
        var (context, cancel) = Context.WithCause(Context.Background);
        cancel(null);
        cancel(new InvalidDataException("late"));
        Assert.That(context.Cause, Is.SameAs(context.Err));
    }

    [Test]
    public void TheCauseFromAboveCountsOnlyWhenItIsFirst()
    {
        var (parent, cancelParent) = Context.WithCause(Context.Background);
        var (early, cancelEarly) = Context.WithCause(parent);
        var (late, cancelLate) = Context.WithCause(parent);
        var own = new InvalidDataException("own");
        var above = new InvalidDataException("above");
        cancelEarly(own);
        cancelParent(above);
        cancelLate(own);
        Assert.That(early.Cause, Is.SameAs(own));
        Assert.That(late.Cause, Is.SameAs(above));
        Assert.That(late.Err, Is.SameAs(parent.Err));
        Assert.That(Context.WithCancel(parent).Context.Cause, Is.SameAs(above));
    }

    [Test]
    public void ThrowIfDoneThrowsAnExceptionOfItsOwn()
    {
        var cause = new InvalidDataException("cause");
        var (context, cancel) = Context.WithCause(Context.Background);
        context.ThrowIfDone();
        var token = context.Token;
        cancel(cause);
        var first = Assert.Throws<ContextCanceledException>(context.ThrowIfDone)!;
        var second = Assert.Throws<ContextCanceledException>(context.ThrowIfDone)!;
        Assert.That(first, Is.Not.SameAs(second).And.Not.SameAs(context.Err));
        Assert.That(first.InnerException, Is.SameAs(cause));
        Assert.That(first.CancellationToken, Is.EqualTo(token));
        Assert.That(context.Err!.StackTrace, Is.Null);
    }

    [Test]
    public void TheNearestValueWins()
    {
        var outer = Context.WithValue(Context.WithValue(Context.Background, Name, "outer"), Number, 7);
        using var scope = Context.WithCancel(outer);
        var inner = Context.WithValue(scope.Context, Name, "inner");
        Assert.That((outer.Value(Name), inner.Value(Name), inner.Value(Number)), Is.EqualTo(("outer", "inner", 7)));
        Assert.That(inner.Value(OtherName), Is.Null, "Keys are equal only to themselves.");
        Assert.That(
            (inner.TryGetValue(OtherName, out _), Context.Background.TryGetValue(Number, out var none), none),
            Is.EqualTo((false, false, 0)));
        var hidden = Context.WithValue(inner, Name, null!);
        Assert.That((hidden.TryGetValue(Name, out var nothing), nothing), Is.EqualTo((true, (string?)null)));
    }

    [Test]
    public void AValueChangesNothingElse()
    {
        var (parent, cancel) = Context.WithTimeout(Context.Background, TimeSpan.FromDays(1));
        var context = Context.WithValue(parent, Number, 1);
        Assert.That(context.Done, Is.SameAs(parent.Done));
        Assert.That(context.Token, Is.EqualTo(parent.Token));
        Assert.That(context.Deadline, Is.EqualTo(parent.Deadline));
        cancel();
        Assert.That(context.Err, Is.SameAs(parent.Err));
    }

    [Test]
    public void WithoutCancelKeepsTheValues()
    {
        var (parent, cancel) = Context.WithTimeout(Context.WithValue(Context.Background, Number, 3), TimeSpan.FromDays(1));
        var detached = Context.WithoutCancel(parent);
        var child = Context.WithCancel(detached).Context;
        cancel();
        Assert.That(
            (detached.Value(Number), detached.Err, detached.Deadline, child.Err),
            Is.EqualTo((3, (object?)null, (DateTimeOffset?)null, (object?)null)));
    }

    [Test]
    public void AMissingArgumentIsNamed()
    {
        Action[] calls =
        [
            () => Context.WithCancel(null!), () => Context.WithCause(null!),
            () => Context.WithTimeout(null!, TimeSpan.Zero), () => Context.WithToken(null!, default),
            () => Context.WithDeadline(null!, DateTimeOffset.MaxValue), () => Context.WithValue(null!, Number, 1),
            () => Context.WithoutCancel(null!),
        ];
        foreach (var call in calls)
            Assert.That(Assert.Throws<ArgumentNullException>(call)!.Message, Does.Contain("Context.Background").And.Contain("parent"));
        Assert.That(Assert.Throws<ArgumentNullException>(() => Context.AfterFunc(null!, () => { }))!.ParamName, Is.EqualTo("context"));
        Assert.That(
            Assert.Throws<ArgumentNullException>(() => Context.AfterFunc(Context.Background, null!))!.ParamName, Is.EqualTo("action"));
        Assert.That(
            Assert.Throws<ArgumentNullException>(() => Context.WithValue(Context.Background, null!, 1))!.ParamName, Is.EqualTo("key"));
        Assert.That(Assert.Throws<ArgumentNullException>(() => Context.Background.Value<int>(null!))!.ParamName, Is.EqualTo("key"));
    }

    internal static bool IsClosed(IReceiveChan<ValueTuple> chan) => !chan.TryReceive(out _, out var open) && !open;
}
