namespace GoroutineGen.Package.Tests;

public class InterceptorTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task GoroutinesOfAPackageUserSuspendAndTheirStartIsIntercepted(CancellationToken cancel)
    {
        using var project = new ConsumerProject(ProbeProgram.Text);

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo($"{ProbeProgram.Suspending}\n{ProbeProgram.Intercepted}"));
    }

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task InterceptorsNamespacesSetByAProjectStayBesideOurs(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            ProbeProgram.Text, "<InterceptorsNamespaces>Consumer.Interceptors</InterceptorsNamespaces>");

        Assert.That(await project.BuildAndRun(cancel), Does.EndWith(ProbeProgram.Intercepted));
        Assert.That(
            (await project.Property("InterceptorsNamespaces", cancel)).Split(';'),
            Is.EquivalentTo(new[] { "Consumer.Interceptors", "GoroutineGen.Generated" }));
    }

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task WithInterceptorsTurnedOffGoroutinesStillSuspend(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            ProbeProgram.Text, "<GoroutineGenInterceptors>false</GoroutineGenInterceptors>");

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo($"{ProbeProgram.Suspending}\n{ProbeProgram.NotIntercepted}"));
    }
}
