from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('assess', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='measurement',
            name='made_by',
            field=models.JSONField(null=True),
        ),
    ]
